package import Checks
internal import Foundation

/// Holds what an exercise says about its files against the model answer and the adapter.
///
/// Nothing is read from the answer when an exercise is checked, so that a course can be handed out
/// without its answers; and nothing ever from the file of a learner.
package struct CardAgreement: Sendable {
  private let folders: CourseFolders

  /// The agreement of the exercises of a course.
  package init(_ folders: CourseFolders) { self.folders = folders }

  /// Where the exercise says something else than its sources, a sentence each.
  package func problems(of exercise: Exercise) -> [String] {
    let home = folders.answers.appending(path: exercise.id)
    var problems: [String] = []
    func compare(_ what: String, _ said: some Sequence<String>, _ found: some Sequence<String>) {
      let (said, found) = (said.sorted(), found.sorted())
      guard said != found else { return }
      problems.append("it says that \(what) \(said), but it is \(found)")
    }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
    compare("the files are", exercise.files, files.filter { $0.hasSuffix(".swift") })

    var imports: Set<String> = []
    for file in exercise.files { imports.formUnion(Self.imports(of: home.appending(path: file))) }
    let modules = Set(Catalogue.exercises.map(\.module))
    let finished = imports.filter { SupportModule.hasSources($0, in: folders.sources) }
    compare("the answer imports", exercise.imports, finished.subtracting(["CourseKit"]))
    compare(
      "its parts are", Catalogue.parts(of: exercise).map(\.module), imports.intersection(modules))

    let adapter = folders.adapters.appending(path: "\(exercise.id).swift")
    compare(
      "the adapter imports", [exercise.module],
      Self.imports(of: adapter).intersection(modules.union([exercise.module]))
        .subtracting(Catalogue.parts(of: exercise).map(\.module)))
    return problems
  }

  private static func imports(of file: URL) -> Set<String> {
    (try? Data(contentsOf: file)).map(ImportLines.names) ?? []
  }
}
