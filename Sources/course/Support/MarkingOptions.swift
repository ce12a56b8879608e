internal import ArgumentParser
internal import Checks
internal import Foundation
internal import Grading

/// What a command takes that gives marks: where their seeds come from.
struct MarkingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Una misma semilla para todos, para probar; sin ella decide la clave del curso.",
        en: "One seed for all, for trying; without it the key of the course decides."),
      valueName: "N"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      say(
        es:
          "Archivo con la clave del curso; por defecto COURSE_KEY_FILE o ~/.config/perceptron/course.key, que se crea si falta.",
        en:
          "The file with the key of the course; by default COURSE_KEY_FILE or ~/.config/perceptron/course.key, which is made if it is missing."
      ),
      valueName: "FILE"))
  var key: String?

  /// Where the seeds come from, and the file of a key that has just been made.
  ///
  /// - Parameter places: Folders in which a key would not stay a secret.
  func seeds(outside places: [URL]) throws -> (seeds: MarkSeeds, newKey: URL?) {
    if let seed { return (.same(seed), nil) }
    let environment = ProcessInfo.processInfo.environment
    if let file = key ?? environment["COURSE_KEY_FILE"].flatMap({ $0.isEmpty ? nil : $0 }) {
      return (.keyed(try CourseKey(file: URL(filePath: file), outside: places)), nil)
    }
    let file = Self.ownFile(environment)
    let (key, isNew) = try CourseKey.makingIfMissing(at: file, outside: places)
    return (.keyed(key), isNew ? file : nil)
  }

  /// Where programs keep what belongs to whoever uses them: the same key for every class and report.
  private static func ownFile(_ environment: [String: String]) -> URL {
    let home = FileManager.default.homeDirectoryForCurrentUser
    let settings = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (settings.map { URL(filePath: $0) } ?? home.appending(path: ".config"))
      .appending(path: "perceptron/course.key")
  }
}
