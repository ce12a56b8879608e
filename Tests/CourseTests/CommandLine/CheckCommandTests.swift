import Foundation
import Testing

/// `course check` from outside: words in, sentences, JSON and statuses out.
@Suite(.serialized) struct CheckCommandTests {
  @Test func unknownExerciseIsOneSentence() async throws {
    let english = try await CourseTool.run("check", "9.9")
    #expect(english.status == 2)
    #expect(english.output.isEmpty)
    #expect(english.error == "error: there is no exercise \"9.9\"; ./course check shows them\n")
    let spanish = try await CourseTool.run("check", "2.2", "nada", language: "es")
    #expect(spanish.status == 2)
    #expect(
      spanish.error == "error: no existe el ejercicio «nada»; los muestra ./course check\n")
    let chosen = try await CourseTool.run("check", "9.9", "--language", "es")
    #expect(chosen.error.hasPrefix("error: no existe el ejercicio «9.9»"))
  }

  @Test func outsideACourseIsOneSentence() async throws {
    try await withTemporaryFolder { folder in
      let run = try await CourseTool.run("check", in: folder)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 1)
      #expect(
        run.error.hasSuffix(
          "/\(folder.lastPathComponent) or above it; go to the course's folder or use --course\n"))
      let nowhere = folder.appending(path: "nowhere").path
      let other = try await CourseTool.run("check", "--course", nowhere, language: "es")
      #expect(other.status == 2)
      #expect(other.error.hasPrefix("error: no hay ningún curso en \(nowhere) "))
      #expect(try folder.contents() == [])
    }
  }

  @Test func insideACourseAnyFolderWillDo() async throws {
    let lessons = CourseTool.root.appending(path: "Sources/Checks")
    let run = try await CourseTool.run("check", "flatten", "--sources", "answers", in: lessons)
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(
      run.output.hasPrefix(
        "✔ 2.2 Flatten  11/11  passed  answers/2.2-flatten/Flatten.swift\n  ✔ forward turns"))
  }

  @Test func jsonHasTheDocumentedKeysAndNothingElseIsPrinted() async throws {
    let run = try await CourseTool.run("check", "2.2", "--sources", "answers", "--json")
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    let report = try run.json(CheckOutput.self)
    #expect(report.version == 2)
    #expect(report.seed == 1)
    #expect(report.sources == "answers")
    #expect(report.exercises.map(\.id) == ["2.2-flatten"])
    #expect((report.points, report.maximumPoints) == (11, 11))
    let flatten = try #require(report["2.2-flatten"])
    #expect(flatten.outcome == "passed")
    #expect(flatten.file == "answers/2.2-flatten/Flatten.swift")
    #expect(flatten.compiler.isEmpty && flatten.explanation == nil)
    #expect(Set(flatten.outcomes) == ["passed"])
    #expect(flatten.checks.map(\.points).reduce(0, +) == 11)
    // A number and a name mean the same.
    let named = try await CourseTool.run("check", "FLATTEN", "--sources", "answers", "--json")
    #expect(try named.json(CheckOutput.self) == report)
  }

  @Test func everyFormatIsAskedForByItsName() async throws {
    func check(_ arguments: String...) async throws -> String {
      let run = try await CourseTool.run(["check", "2.2", "--sources", "answers"] + arguments)
      #expect(run.status == 0)
      #expect(run.error.isEmpty)
      return run.output
    }
    let short = try await check("--json")
    let long = try await check("--format", "json")
    let both = try await check("--format", "json", "--json")
    let reports = try [short, long, both].map {
      try JSONDecoder().decode(CheckOutput.self, from: Data($0.utf8))
    }
    #expect(reports[0] == reports[1] && reports[0] == reports[2])
    #expect(try await check("--format", "terminal").hasPrefix("✔ 2.2 Flatten  11/11  passed"))
    let junit = try await check("--format", "junit")
    #expect(junit.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name="))
    #expect(junit.contains("<testcase classname=\"2.2-flatten\" name=\"forward turns"))
    #expect(junit.hasSuffix("</testsuites>\n"))
  }

  @Test func seedRepeatsVerdictsAndMessages() async throws {
    let wrong = Solutions.flatten(
      """
      let size = input.count / input.shape[0]
          let starts = stride(from: 0, to: input.count, by: size)
          return Tensor(
            shape: [input.shape[0], size],
            elements: starts.flatMap { input.elements[$0..<$0 + size].reversed() })
      """)
    try await LearnerCourse.with(["2.2-flatten": wrong]) { course in
      func message(seed: String) async throws -> [CheckOutput.Sentence] {
        let run = try await CourseTool.run(
          "check", "2.2", "--json", "--seed", seed, "--course", course.root.path)
        let report = try run.json(CheckOutput.self)
        #expect("\(report.seed)" == seed)
        #expect(run.status == 1)
        return try #require(report.exercises[0][check: "row-major"]).explanation
      }
      let first = try await message(seed: "7")
      #expect(try await message(seed: "7") == first)
      #expect(try await message(seed: "8") != first)
    }
    for bad in ["-1", "x", "1.5"] {
      let run = try await CourseTool.run("check", "--seed", bad)
      #expect(run.status == 64)
      #expect(
        run.errorLines.first
          == "error: --seed takes a number from 0 to 18446744073709551615, not \(bad)")
      #expect(run.output.isEmpty)
    }
  }

  /// The files of most exercises are missing here, so that the whole board needs no long compiling.
  @Test func boardIsInTheLanguageAskedAndLeavesTheProgress() async throws {
    try await LearnerCourse.with(["2.2-flatten": ""]) { course in
      let file = course.root.appending(path: "site/public/progress.js")
      let spanish = try await CourseTool.run("check", "--course", course.root.path, language: "es")
      #expect(spanish.status == 1)
      #expect(spanish.output.contains("\nTu avance  █░░░░░░░░░░░░░░░░░░░  26 de "))
      #expect(spanish.output.contains("\n2  Arquitectura del modelo "))
      #expect(spanish.output.contains("\n  ✘ 2.2  Flatten "))
      #expect(spanish.output.contains("\n  ✔ 3.1  SGD y zero_grad "))
      #expect(spanish.output.contains("Sigue con 1.1: abre exercises/1.1-resize/Resize.swift"))
      try course.root.write(Solutions.answer("2.2-flatten").utf8, course.path(of: "2.2-flatten"))
      #expect(!file.exists, "there is no site")
      try course.root.write([], "site/public/index.html")
      _ = try await course.check("2.2")
      let part = try String(contentsOf: file, encoding: .utf8)
      #expect(part.hasPrefix("window.perceptronProgress = {\"exercises\":{\"2.2-flatten\":{"))
      let english = try await CourseTool.run("check", "--course", course.root.path)
      #expect(english.output.contains("\nYour progress  █░░░░░░░░░░░░░░░░░░░  37 of "))
      #expect(english.output.contains("\n  ✔ 2.2  Flatten "))
      #expect(!english.output.contains("\u{1B}"), "colours where nobody looks")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(
        text.hasPrefix("window.perceptronProgress = {\"exercises\":{\"1.1-resize\":{\"date\":\""))
      #expect(text.contains("\"2.2-flatten\":{\"date\":\""))
      #expect(text.contains("\"maximumPoints\":11,\"outcome\":\"passed\",\"points\":11}"))
      #expect(text.hasSuffix("},\"version\":1};\n"))
    }
  }

  /// A page shows what the code gave; nothing that it gives can break the script.
  @Test func answersAreLeftForThePage() async throws {
    let code = """
      let n = input.shape[0], d = input.shape.dropFirst().reduce(1, *)
          return Tensor(shape: [n, d], elements: input.elements.map { $0 > 0 ? -.infinity : .nan })
      """
    try await LearnerCourse.with(["2.2-flatten": Solutions.flatten(code)]) { course in
      let file = course.root.appending(path: "site/public/yours/2.2-flatten.js")
      try course.root.write([], "site/public/index.html")
      try course.root.write([], "site/public/en/s2.html")
      let run = try await CourseTool.run("check", "2.2", "--course", course.root.path)
      #expect(run.output.contains("see it at site/public/en/s2.html#exercise-2.2-flatten"))
      let progress = course.root.appending(path: "site/public/progress.js")
      #expect(try String(contentsOf: progress, encoding: .utf8).contains("{\"answer\":true,"))
      let text = try String(contentsOf: file, encoding: .utf8)
      let start = "(window.perceptronAnswers = window.perceptronAnswers || {})[\"2.2-flatten\"] = "
      try #require(text.hasPrefix(start) && text.hasSuffix(";\n"))
      #expect(text.utf8.count <= 20 * 1024)
      let object = try JSONSerialization.jsonObject(
        with: Data(text.dropFirst(start.count).dropLast(2).utf8))
      let numbers = try #require((object as? [String: Any])?["numbers"] as? [String: Any])
      let got = try #require(numbers["got"] as? [Any])
      #expect(got.count == (numbers["expected"] as? [Any])?.count)
      #expect(got.allSatisfy { ["-inf", "nan"].contains($0 as? String) })
      // Right code leaves nothing behind.
      try course.root.write(Solutions.answer("2.2-flatten").utf8, course.path(of: "2.2-flatten"))
      _ = try await course.check("2.2")
      #expect(!file.exists)
      #expect(!(try String(contentsOf: progress, encoding: .utf8).contains("answer")))
    }
  }

  @Test func hintsGoFromANudgeToMore() async throws {
    let first = try await CourseTool.run("hint", "2.2")
    #expect(first.status == 0)
    #expect(
      first.output == """
        2.2 Flatten  hint 1 of 3
          Which axis counts examples and not pixels? Leave that one alone.
          the next: ./course hint 2.2 --level 2

        """)
    let last = try await CourseTool.run("hint", "flatten", "--level", "3", language: "es")
    #expect(last.output.hasPrefix("2.2 Flatten  pista 3 de 3\n  forward: guarda input.shape"))
    #expect(!last.output.contains("--level"))
    let beyond = try await CourseTool.run("hint", "2.2", "--level", "4")
    #expect(beyond.status == 64)
    #expect(beyond.errorLines.first == "error: --level takes a number from 1 to 3, not 4")
    let unknown = try await CourseTool.run("hint", "9.9")
    #expect(unknown.status == 2)
    #expect(unknown.error.hasPrefix("error: there is no exercise \"9.9\""))
  }
}
