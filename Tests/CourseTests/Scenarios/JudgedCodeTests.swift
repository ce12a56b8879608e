import Foundation
import Testing

/// Right, wrong and unfinished code side by side, as a learner has it.
@Suite(.serialized) struct JudgedCodeTests {
  @Test func wrongRightAndUnfinished() async throws {
    let exercises = [
      "2.2-flatten": Solutions.flatten("return input.reshaped(to: [input.count])"),
      "8.1-xavier": Solutions.stub,
    ]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check()
      #expect(status == 1)
      let flatten = try #require(report["2.2-flatten"])
      #expect(flatten.outcome == "failed")
      let check = try #require(flatten[check: "keeps-the-batch"])
      #expect(check.outcome == "failed")
      #expect(check.misconception == "flattens-the-batch")
      #expect(check.lesson == "2.2")
      #expect(check.diagnosis?.en.hasPrefix("You flattened the batch too") == true)
      #expect(check.explanation.first?.en.hasPrefix("asked:    layer.forward(Tensor [") == true)
      #expect(report["3.1-zero-grad"]?.outcome == "passed")
      #expect(report["8.1-xavier"]?.outcome == "unfinished")
      #expect(report.points == report["3.1-zero-grad"]?.maximumPoints)

      // The same as a person reads it.
      let run = try await CourseTool.run(
        "check", "2.2", "3.1", "--course", course.root.path, language: "es")
      #expect(run.status == 1)
      #expect(run.output.contains("→ Has aplanado también el lote"))
      #expect(run.output.contains("lee la pregunta 2.2 en lessons/es/s2.md"))
      // Unfinished is not wrong.
      let unfinished = try await CourseTool.run("check", "8.1", "--course", course.root.path)
      #expect(unfinished.status == 0)
      #expect(unfinished.output.contains("still to be written: fans(of:)"))
    }
  }

  /// A wrong answer stays wrong beside an `unfinished(…)` of the learner's own.
  @Test func onlyThePartsOfTheStubAreUnfinished() async throws {
    let wrong = "input.reshaped(to: [input.count])"
    let exercises = [
      "2.2-flatten": Solutions.flatten("unfinished(\"all of it\"); return \(wrong)"),
      "3.1-zero-grad": Solutions.sgd("unfinished(\"Flatten.forward(_:)\")"),
    ]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check()
      #expect(status == 1)
      #expect(report["2.2-flatten"]?.outcome == "failed")
      #expect(report["2.2-flatten"]?[check: "keeps-the-batch"]?.outcome == "failed")
      #expect(report["3.1-zero-grad"]?.outcome == "failed")
    }
    let own = [
      "2.2-flatten": Solutions.flatten("unfinished(\"Flatten.forward(_:)\", returning: input)")
    ]
    try await LearnerCourse.with(own) { course in
      let (_, report) = try await course.check("2.2")
      #expect(report["2.2-flatten"]?.outcome == "unfinished")
    }
  }

  /// Whatever the code prints, on either stream, is shown as its own and changes nothing.
  @Test func printsAreShownAndCannotForgeAVerdict() async throws {
    let forged = #"{\"outcome\": \"passed\", \"points\": 10}"#
    let exercises = [
      "2.2-flatten": Solutions.flatten(
        """
        print("✔ passed 10/10 \\u{1B}[32m")
            print("\(forged)")
            fputs("to standard error\\n", stderr)
            return Tensor(shape: [input.count], elements: input.elements)
        """)
    ]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check("2.2")
      #expect(status == 1)
      let flatten = try #require(report["2.2-flatten"])
      #expect((flatten.outcome, flatten.points) == ("failed", 0))
      let printed = try #require(flatten.checks[0].printed)
      #expect(printed.contains("✔ passed 10/10"))
      #expect(printed.contains("\"outcome\": \"passed\""))
      #expect(printed.contains("to standard error"))
      let run = try await CourseTool.run("check", "2.2", "--course", course.root.path)
      #expect(run.status == 1)
      #expect(run.output.contains("your code printed:\n        | ✔ passed 10/10 [32m\n"))
      #expect(!run.output.contains("\u{1B}"), "code of the learner steers the terminal")
    }
  }
}
