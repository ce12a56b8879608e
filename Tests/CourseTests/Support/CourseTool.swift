import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The built `course`, run as a person runs it, and never for longer than a bound.
enum CourseTool {
  /// What a run left behind.
  struct Run: Sendable {
    var status: Int
    var output: String
    var error: String

    /// The lines of standard error.
    var errorLines: [String] { error.split(separator: "\n").map(String.init) }

    /// Standard output as the one JSON object that it must be.
    func json<Result: Decodable>(_: Result.Type = Result.self) throws -> Result {
      try JSONDecoder().decode(Result.self, from: Data(output.utf8))
    }
  }

  /// A run that did not end in time, or that a signal ended.
  struct Failed: Error, CustomStringConvertible {
    var description: String
  }

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the bundle of the tests, where the package manager builds both.
  static let program: URL = {
    let bundle = URL(filePath: CommandLine.arguments[0])
    let beside = bundle.deletingLastPathComponent().appending(path: "course")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : root.appending(path: ".build/debug/course")
  }()

  /// Runs `course` with the arguments.
  ///
  /// - Parameters:
  ///   - language: The value of `COURSE_LANGUAGE`.
  ///   - folder: The working directory; the course's own if nil.
  ///   - environment: Variables beside those that tests have.
  static func run(
    _ arguments: [String], language: String = "en", in folder: URL? = nil, seconds: Int = 300,
    environment: [Subprocess.Environment.Key: String] = [:], program: URL = program
  ) async throws -> Run {
    let directory = FilePath((folder ?? root).path)
    return try await withThrowingTaskGroup(of: Run.self) { group in
      group.addTask {
        let record = try await Subprocess.run(
          .path(FilePath(program.path)), arguments: Arguments(arguments),
          environment: .inherit.updating([
            "COURSE_LANGUAGE": language, "NO_COLOR": "1", "COLUMNS": "80",
          ]).updating(environment.mapValues(Optional.some)),
          workingDirectory: directory, output: .string(limit: 8 << 20),
          error: .string(limit: 8 << 20))
        guard case .exited(let code) = record.terminationStatus else {
          throw Failed(description: "course \(arguments) ended with \(record.terminationStatus)")
        }
        return Run(
          status: Int(code), output: record.standardOutput, error: record.standardError)
      }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw Failed(description: "course \(arguments) did not end within \(seconds) s")
      }
      defer { group.cancelAll() }
      guard let run = try await group.next() else { throw Failed(description: "nothing ran") }
      return run
    }
  }

  /// Runs `course` with the arguments.
  static func run(
    _ arguments: String..., language: String = "en", in folder: URL? = nil, seconds: Int = 300
  ) async throws -> Run {
    try await run(arguments, language: language, in: folder, seconds: seconds)
  }
}
