package import Localization
internal import Numbering

/// An exercise: where it is, what it is called, and what is checked.
package struct Exercise: Numbered, Sendable {
  /// Section, question and name, as its folders are called: `2.2-flatten`.
  package let id: String
  /// The title on the board and in reports.
  package let title: Localized
  /// The module that the learner's files become, such as `ExerciseFlatten`.
  package let module: String
  /// The files that the learner edits, inside `exercises/<id>/`; the first is the one to open.
  package let files: [String]
  /// The modules that the learner may import besides `CourseKit`: those that the answer imports.
  package let imports: [String]
  /// Whether the learner's code may write files, in a folder that is removed afterwards.
  package let writesFiles: Bool
  /// The exercises whose solutions the learner puts together here, by id; each is a module that the
  /// learner imports.
  package let parts: [String]
  /// How much its checks ask of the machine.
  package let effort: Effort
  /// How questions read in a message: as calls of the learner's code.
  package let calls: CallWording
  /// The documented domain, class by class, and what a right solution answers there.
  package let contract: Contract?
  /// What is checked, in the order in which a learner meets the difficulties.
  package let checks: [Check]
  /// The mistakes that have a message of their own.
  package let misconceptions: [Misconception]
  /// Help from a nudge to a near-solution.
  package let hints: [Localized]

  /// An exercise.
  ///
  /// - Parameters:
  ///   - name: The name of its module and of its file, where the words of the id do not give it:
  ///     `2.2-flatten` is `Flatten`, the module `ExerciseFlatten` with the file `Flatten.swift`.
  ///   - files: Its files, where they have other names.
  /// - Precondition: the ids of the checks differ, and a check comes after those that it needs.
  package init(
    id: String, title: Localized, name: String? = nil, files: [String]? = nil,
    imports: [String] = [], writesFiles: Bool = false,
    parts: [String] = [], effort: Effort = .questions,
    calls: CallWording = CallWording(), contract: Contract? = nil,
    checks: [Check], misconceptions: [Misconception], hints: [Localized]
  ) {
    var seen: Set<String> = []
    for check in checks {
      precondition(seen.insert(check.id).inserted, "\(id) has two checks called \(check.id)")
      precondition(
        check.needs.allSatisfy(seen.contains), "\(id) \(check.id) needs a check that comes later")
    }
    self.id = id
    self.title = title
    let name = name ?? Self.name(of: id)
    module = "Exercise\(name)"
    self.files = files ?? ["\(name).swift"]
    self.imports = imports
    self.writesFiles = writesFiles
    self.parts = parts
    self.effort = effort
    self.calls = calls
    self.contract = contract
    self.checks = checks
    self.misconceptions = misconceptions
    self.hints = hints
  }

  /// The number of the question: `2.2`.
  package var number: String { questionID.number }

  /// The words of an id as one: `YourNetwork` of `9-your-network`.
  private static func name(of id: String) -> String {
    id.split(separator: "-").dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The points of all checks.
  package var points: Int { checks.reduce(0) { $0 + $1.points } }
}
