import Checks
import Foundation
import Testing

#if os(Linux)
  /// The process that compares the answers may come to grief: that costs one exercise, which is not
  /// graded, and nothing is left behind.
  @Suite(.serialized) struct JudgeFaultTests {
    /// A `Flatten` that keeps the judge waiting at its first question.
    private let sleepy = Solutions.flatten("sleep(600); return input")

    @Test func aKilledJudgeCostsOneExercise() async throws {
      try await LearnerCourse.with(["2.2-flatten": sleepy]) { course in
        let run = try RunningCourse(
          ["check", "2.2", "3.1", "8.1", "--json", "--course", course.root.path], in: course.root)
        kill(try await run.descendant("/2.2-flatten", "/probe --cpu").parent, SIGKILL)
        let (status, output) = try await run.end()
        #expect(status == 2)
        let report = try JSONDecoder().decode(CheckOutput.self, from: Data(output.utf8))
        let flatten = try #require(report["2.2-flatten"])
        #expect(flatten.outcome == "notGradable")
        #expect(flatten.points == 0)
        let check = try #require(flatten[check: "keeps-the-batch"])
        #expect(check.outcome == "notGradable")
        let sentence = try #require(check.explanation.first)
        #expect(sentence.en.contains("stopped with signal 9 in the check keeps-the-batch"))
        #expect(sentence.es.hasPrefix("fallo del curso, no tuyo: "))
        #expect(report["3.1-zero-grad"]?.outcome == "passed")
        #expect(report["8.1-xavier"]?.outcome == "passed")
      }
    }

    @Test func aKilledJudgeCostsOneStudent() async throws {
      try await withTemporaryFolder { folder in
        let answer = try Solutions.answer("2.2-flatten")
        try folder.write(answer.utf8, "class/Ana/Flatten.swift")
        try folder.write(sleepy.utf8, "class/Benito/Flatten.swift")
        try folder.write(answer.utf8, "class/Carla/Flatten.swift")
        let run = try RunningCourse(
          [
            "grade", folder.appending(path: "class").path, "--only", "2.2", "--json", "--seed", "1",
            "--output",
            folder.appending(path: "report").path,
          ], in: folder)
        // Students have numbers there, in their order.
        kill(try await run.descendant("/1/probes/2.2-flatten", "/probe --cpu").parent, SIGKILL)
        let (status, output) = try await run.end()
        #expect(status == 2)
        let report = try JSONDecoder().decode(ClassOutput.self, from: Data(output.utf8))
        #expect(report.students.map(\.id) == ["Ana", "Benito", "Carla"])
        #expect(report.students.map(\.status) == ["graded", "notGradable", "graded"])
        // The mean is of those who have a mark: no mark is no zero.
        #expect(report.meanPoints == Double(Exercise.flatten.points))
        let reason = try #require(report.students[1].reasons.first)
        #expect(reason.cause == "course")
        #expect(reason.sentence.en.hasPrefix("2.2: a fault of the course, not yours: "))
        #expect(reason.sentence.en.contains("signal 9 in the check keeps-the-batch"))
      }
    }

    /// Ctrl-C, a request to end, and an end without notice.
    @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
    func nothingOutlivesTheTool(_ signal: Int32) async throws {
      try await LearnerCourse.with(["2.2-flatten": sleepy]) { course in
        let scratch = course.root.appending(path: "scratch")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        let run = try RunningCourse(["check", "2.2", "--course", course.root.path], in: scratch)
        let probe = try await run.descendant("/2.2-flatten", "/probe --cpu")
        let worker = try await run.descendant("judge-worker")
        #expect(probe.parent == worker.number)
        kill(run.number, signal)
        #expect(try await run.end().status == Int(signal))
        try await run.wait { !probe.isRunning && !worker.isRunning }
        #expect(try scratch.contents() == ["output"])
      }
    }

    /// Only the end of a line is needed to end a worker, and nothing that comes over it.
    @Test func aWorkerSurvivesWhatItDoesNotUnderstand() async throws {
      let run = try await CourseTool.run("judge-worker")
      #expect(run.status == 0)
      #expect(run.output.isEmpty && run.error.isEmpty)
      let help = try await CourseTool.run("--help")
      #expect(!help.output.contains("judge-worker"))
    }
  }

  /// What `course grade --json` prints, as far as it matters here.
  private struct ClassOutput: Decodable {
    var meanPoints: Double?
    var students: [Student]

    struct Student: Decodable {
      var id: String
      var status: String
      var reasons: [Reason]
    }

    struct Reason: Decodable {
      var cause: String
      var sentence: CheckOutput.Sentence
    }
  }
#endif
