/// A question with its answers, each with its reason.
struct Quiz: Equatable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// Exactly one option is right.
    case single
    /// One or more options are right.
    case multi
    /// A number to work out.
    case numeric
    /// Steps to put in their order.
    case order
    /// A word or a short phrase to write.
    case short
    /// The sketch of a curve to pick.
    case predict
    /// The line of the code that breaks it.
    case line
  }

  /// An option; of `numeric` and `short` an answer that readers may give, of `order` a step.
  struct Option: Equatable, Sendable {
    enum Content: Equatable, Sendable {
      /// What there is to read, which is in `text`.
      case text
      case number(Arithmetic)
      case phrase(String)
      /// Heights from 0 to 1, evenly spaced.
      case curve([Double])
      /// The number of a line of the code, from 1.
      case codeLine(Int)
    }

    var isCorrect: Bool
    var content = Content.text
    var text: [LessonBlock]
    /// Why the option is right or wrong; of a step, why it comes where it comes.
    var reason: [LessonBlock]
    /// The name of the misconception that leads to the option.
    var misconception: String?
    var line: Int
  }

  var id: String
  var kind: Kind
  /// The objective that it examines, such as `LO2.1`.
  var objective: String
  /// The anchor of the paragraph to read again.
  var reference: String?
  /// The key of a `numeric` quiz.
  var number: NumericKey?
  /// The curve that every sketch of a `predict` quiz shows, to compare with.
  var base: [Double]?
  /// The code of a `line` quiz.
  var code: CodeBlock?
  var prompt: [LessonBlock]
  var options: [Option]
  var hints: [[LessonBlock]]
  var explanation: [LessonBlock]

  /// The numbers of the right options, from 1.
  var key: [Int] { options.indices.filter { options[$0].isCorrect }.map { $0 + 1 } }

  /// The lines of the code of a `line` quiz.
  var codeLines: [String] {
    guard case .literal(let text)? = code?.source else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .reversed().drop { $0.trimmed.isEmpty }.reversed()
  }
}

extension Quiz.Kind {
  /// How many options a quiz of the kind has.
  var optionLimits: ClosedRange<Int> {
    switch self {
    case .single, .multi, .predict: 2...4
    case .numeric: 0...4
    case .order: 3...6
    case .short: 1...8
    case .line: 1...6
    }
  }

  /// Whether the options are shown in the order of the file, where a pattern would show.
  var hasPlaces: Bool { self == .single || self == .predict }
}

/// The right number of a `numeric` quiz: a sum, or a value of a recorded run.
struct NumericKey: Equatable, Sendable {
  enum Source: Equatable, Sendable {
    case sum(Arithmetic)
    case run(RunNumber)
  }

  var source: Source
  /// How far an answer may be off.
  var tolerance: Double
  /// What stands behind the field, such as `%`.
  var unit: String?

  /// What was typed, the same in both languages.
  var text: String {
    switch source {
    case .sum(let sum): sum.text
    case .run(let number): RunNumber.prefix + number.text
    }
  }
}
