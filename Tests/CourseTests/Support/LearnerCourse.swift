import Foundation
import Testing

/// A course in a temporary folder, with the exercises that a test may spoil and no others.
///
/// Our own modules are the real ones, behind a link, and so is the cache of what is compiled: it goes
/// by contents, so that every text is compiled once, however many courses hold it.
struct LearnerCourse {
  let root: URL

  /// The exercises that there are, and their files.
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
      func link(_ name: String) throws {
        try manager.createSymbolicLink(
          at: folder.appending(path: name),
          withDestinationURL: CourseTool.root.appending(path: name))
      }
      for name in ["Package.swift", "Sources", "answers", "lessons", "data"] { try link(name) }
      try manager.createDirectory(
        at: folder.appending(path: ".build"), withIntermediateDirectories: true)
      try link(".build/probes")
      let course = LearnerCourse(root: folder)
      for id in files.keys {
        try folder.write((exercises[id] ?? Solutions.answer(id)).utf8, course.path(of: id))
      }
      return try await body(course)
    }
  }

  /// The file of an exercise, seen from the root.
  func path(of id: String) -> String { "exercises/\(id)/\(Self.files[id] ?? "")" }

  /// What `course check --json` says here, of all the exercises that there are unless some are named.
  func check(_ ids: String...) async throws -> (status: Int, report: CheckOutput) {
    var arguments = ["check", "--json", "--course", root.path]
    arguments += ids.isEmpty ? Self.files.keys.sorted() : ids
    let run = try await CourseTool.run(arguments)
    return (run.status, try run.json(CheckOutput.self))
  }
}
