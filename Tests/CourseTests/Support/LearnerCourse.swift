import Foundation
import Testing

/// A course in a temporary folder, with exercises that a test may spoil.
///
/// Our own modules are the real ones, behind a link, and so are their builds.
struct LearnerCourse {
  let root: URL

  /// The exercises that tests spoil, and their files.
  static let files = [
    "2.2-flatten": "Flatten.swift", "3.1-zero-grad": "SGD.swift", "8.1-xavier": "Xavier.swift",
  ]

  /// Compiles our own modules once, however many courses follow.
  private static let support = Task {
    let run = try await CourseTool.run("check", "2.2", "--sources", "answers")
    try #require(run.status == 0, "\(run.error)")
  }

  /// Runs the body with a course whose exercises are solved, but for those that are given.
  static func with<Result>(
    _ exercises: [String: String], _ body: (LearnerCourse) async throws -> Result
  ) async throws -> Result {
    try await support.value
    return try await withTemporaryFolder { folder in
      let manager = FileManager.default
      for name in ["Package.swift", "Sources", "answers", "lessons", "data"] {
        try manager.createSymbolicLink(
          at: folder.appending(path: name),
          withDestinationURL: CourseTool.root.appending(path: name))
      }
      let (cache, ours) = (".build/probes", CourseTool.root.appending(path: ".build/probes"))
      try manager.createDirectory(
        at: folder.appending(path: cache), withIntermediateDirectories: true)
      try manager.createSymbolicLink(
        at: folder.appending(path: cache).appending(path: "support"),
        withDestinationURL: ours.appending(path: "support"))
      let course = LearnerCourse(root: folder)
      let answers = CourseTool.root.appending(path: "answers")
      for id in try answers.contents() {
        let solved = try answers.appending(path: id).contents().filter { $0.hasSuffix(".swift") }
        for file in solved {
          let answer = answers.appending(path: "\(id)/\(file)")
          let text = try exercises[id] ?? String(contentsOf: answer, encoding: .utf8)
          try folder.write(text.utf8, "exercises/\(id)/\(file)")
        }
      }
      return try await body(course)
    }
  }

  /// The file of an exercise, seen from the root.
  func path(of id: String) -> String { "exercises/\(id)/\(Self.files[id] ?? "")" }

  /// What `course check --json` says here; of the exercises that tests spoil unless others are named,
  /// because all of them would have to be compiled.
  func check(_ ids: String...) async throws -> (status: Int, report: CheckOutput) {
    var arguments = ["check", "--json", "--course", root.path]
    arguments += ids.isEmpty ? Self.files.keys.sorted() : ids
    let run = try await CourseTool.run(arguments)
    return (run.status, try run.json(CheckOutput.self))
  }
}
