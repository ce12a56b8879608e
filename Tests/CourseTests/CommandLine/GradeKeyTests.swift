import Foundation
import Subprocess
import Testing

/// Where `course grade` takes the key of the course from, and what the report says of it.
@Suite(.serialized) struct GradeKeyTests {
  /// What a class report says of its draw.
  private struct Draw: Decodable, Equatable {
    var key: String?
    var seed: UInt64?
    var students: [Student]

    struct Student: Decodable, Equatable {
      var id: String
      var report: Report
    }

    struct Report: Decodable, Equatable {
      var exercises: [Exercise]
    }

    struct Exercise: Decodable, Equatable {
      var outcome: String
      var seed: UInt64?
    }
  }

  private func grade(
    _ folder: URL, _ arguments: String..., keyFile: String = ""
  ) async throws -> (draw: Draw, error: String) {
    let run = try await CourseTool.run(
      [
        "grade", folder.appending(path: "class").path, "--only", "2.2", "--json", "--output",
        folder.appending(path: "report").path,
      ] + arguments,
      environment: [
        "XDG_CONFIG_HOME": "\(folder.path)/settings",
        "COURSE_KEY_FILE": keyFile,
      ])
    try #require(run.status == 0, "\(run.error)")
    return (try run.json(Draw.self), run.error)
  }

  @Test func theKeyIsMadeOnceAndGivesTheSameAgain() async throws {
    try await withTemporaryFolder { folder in
      let answer = try Solutions.answer("2.2-flatten")
      for student in ["ana", "benito"] {
        try folder.write(answer.utf8, "class/\(student)/Flatten.swift")
      }
      let key = folder.appending(path: "settings/perceptron/course.key")
      let first = try await grade(folder)
      #expect(first.error.contains("New key of the course"))
      #expect(first.error.contains(key.path))
      #expect(first.draw.seed == nil)
      #expect(first.draw.key?.count == 8)
      let seeds = first.draw.students.compactMap { $0.report.exercises[0].seed }
      #expect(Set(seeds).count == 2)

      let again = try await grade(folder)
      #expect(again.draw == first.draw)
      #expect(!again.error.contains("New key"))
      let page = try String(
        contentsOf: folder.appending(path: "report/index.html"), encoding: .utf8)
      #expect(page.contains(first.draw.key ?? "?"))
      let secret = try String(contentsOf: key, encoding: .utf8)
      #expect(!page.contains(secret.prefix(16)))

      // Another key asks something else, wherever it is named.
      let other = folder.appending(path: "other.key")
      try Data(String(repeating: "5a", count: 32).utf8).write(to: other)
      let named = try await grade(folder, "--key", other.path)
      #expect(named.draw.key != first.draw.key)
      let meant = try await grade(folder, keyFile: other.path)
      #expect(meant.draw == named.draw)
      #expect(
        Set(named.draw.students.compactMap { $0.report.exercises[0].seed })
          .isDisjoint(with: seeds))

      let tried = try await grade(folder, "--seed", "3")
      #expect(tried.draw.key == nil)
      #expect(tried.draw.seed == 3)
      #expect(tried.draw.students.map { $0.report.exercises[0].seed } == [3, 3])
    }
  }

  @Test func aKeyAmongTheSubmissionsIsRefused() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("x".utf8, "class/ana/Flatten.swift")
      try folder.write(String(repeating: "5a", count: 32).utf8, "class/course.key")
      let run = try await CourseTool.run(
        "grade", folder.appending(path: "class").path, "--output",
        folder.appending(path: "report").path, "--key",
        folder.appending(path: "class/course.key").path)
      #expect(run.status == 2)
      #expect(run.error.contains("must be neither among the submissions nor in the report"))
    }
  }
}
