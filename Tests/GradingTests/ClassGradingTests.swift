import Checks
import Foundation
import Localization
import Testing

@testable import Grading

@Suite("Grading a class") struct ClassGradingTests {
  @Test(arguments: [
    ("Ana", Outcome.passed), ("Benito", .failed), ("bucle", .stopped), ("exit", .stopped),
    ("broken", .doesNotCompile), ("empty", .unfinished), ("=cmd()", .unfinished),
    ("symlink", .notGradable), ("linked", .notGradable), (SampleClass.scriptName, .failed),
  ])
  func outcomeOf(_ id: String, is outcome: Outcome) async throws {
    let student = try #require(try await SampleClass.graded.value.student(id))
    #expect(student.report.exercises.map(\.outcome) == [outcome])
    #expect(student.status == (outcome == .notGradable ? .notGradable : .graded))
    #expect((student.points == nil) == (outcome == .notGradable))
    #expect((student.points == Exercise.flatten.points) == (outcome == .passed))
  }

  @Test func studentsAreSortedAndComplete() async throws {
    let sample = try await SampleClass.graded.value
    #expect(
      sample.report.students.map(\.id) == [
        SampleClass.scriptName, "=cmd()", "Ana", "Benito", "broken", "bucle", "empty", "exit",
        "linked", "symlink",
      ])
    #expect(sample.report.ignored == ["late.zip"])
    #expect(!sample.report.hasFaults)
    #expect(sample.report.seed == Judge.defaultSeed)
    #expect(sample.report.key == nil)
  }

  @Test func whatStoppedTheCodeIsSaid() async throws {
    let sample = try await SampleClass.graded.value
    func first(_ id: String) throws -> String {
      let exercise = try #require(sample.student(id)?.report.exercises.first)
      let check = exercise.checks.first.flatMap { exercise.explanation(of: $0).first }
      return (exercise.explanation ?? check)?.en ?? ""
    }
    #expect(try first("bucle").contains("more than 1 s"))
    #expect(try first("exit").contains("exit(0)"))
    #expect(
      try first("broken") == "does not compile: see line 9 of exercises/2.2-flatten/Flatten.swift")
    #expect(
      try first("empty") == "not handed in: there is no exercises/2.2-flatten/Flatten.swift, "
        + "nor 2.2-flatten/Flatten.swift, nor Flatten.swift")
    #expect(
      try first("symlink")
        == "Flatten.swift is a symbolic link; it is neither followed nor copied")
  }

  /// With a key every mark has a seed of its own, which is the same again.
  @Test func marksHaveSeedsOfTheKey() async throws {
    let folder = try TemporaryFolder()
    for student in ["ana", "benito"] { try folder.makeFolder(student) }
    let key = CourseKey(Array(repeating: 7, count: 32))
    let judge = Judge(builder: try await ProbeBuilder(course, for: [.flatten]))
    let grading = ClassGrading(judge: judge, exercises: [.flatten, .relu], seeds: .keyed(key))
    let report = try await grading.report(on: folder.url)
    #expect(report.key == key.fingerprint)
    #expect(report.seed == nil)
    #expect(report.draw.en.hasSuffix(key.fingerprint))
    let seeds = report.students.map { $0.report.exercises.map(\.seed) }
    #expect(Set(seeds.joined()).count == 4)
    #expect(seeds[1][0] == key.seed(student: "benito", exercise: "2.2-flatten"))
    #expect(try await grading.report(on: folder.url, date: report.date) == report)
  }

  @Test func theMistakeIsCounted() async throws {
    let counts = try await SampleClass.graded.value.report.misconceptions
    let count = try #require(counts.first { $0.id == "channels-last" })
    #expect(count.students == 1)
    #expect(count.lesson == "2.2")
  }

  @Test func meansLeaveOutWhoHasNoMark() async throws {
    let report = try await SampleClass.graded.value.report
    let points = report.students.compactMap(\.points)
    #expect(points.count == 8)
    #expect(report.meanPoints == Double(points.reduce(0, +)) / 8)
    #expect(report.exercises[0].passed == 1)
  }

  @Test func nothingIsLeftInTheScratchFolder() async throws {
    let sample = try await SampleClass.graded.value
    #expect(try sample.scratch.names().isEmpty)
  }

  @Test func nothingOfTheSystemIsShown() async throws {
    let sample = try await SampleClass.graded.value
    for (path, contents) in sample.files {
      #expect(!String(decoding: contents, as: UTF8.self).contains("root:"), "\(path)")
    }
  }
}
