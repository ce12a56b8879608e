import Foundation
import Testing

/// Code that does not compile is explained, and the other exercises are judged all the same.
@Suite(.serialized) struct BrokenCodeTests {
  private func broken(_ report: CheckOutput, _ id: String) throws -> CheckOutput.Exercise {
    let exercise = try #require(report[id])
    #expect(exercise.outcome == "doesNotCompile")
    #expect(exercise.points == 0)
    #expect(Set(exercise.outcomes) == ["notAsked"])
    return exercise
  }

  @Test func typeErrorAndSyntaxError() async throws {
    let exercises = [
      "2.2-flatten": Solutions.flatten("let shape: String = input.shape\n    return input"),
      "3.1-zero-grad": Solutions.sgd("for p in parameters { p.value."),
    ]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check()
      #expect(status == 1)
      let type = try broken(report, "2.2-flatten")
      #expect(
        type.explanation?.en
          == "does not compile: see line 6 of exercises/2.2-flatten/Flatten.swift")
      #expect(
        type.explanation?.es == "no compila: mira la línea 6 de exercises/2.2-flatten/Flatten.swift"
      )
      #expect(
        type.compiler.first
          == "exercises/2.2-flatten/Flatten.swift:6:31: cannot convert value of type '[Int]' to"
          + " specified type 'String'")
      #expect(type.compiler.contains { $0.contains("let shape: String = input.shape") })
      let syntax = try broken(report, "3.1-zero-grad")
      #expect(syntax.explanation?.en.hasPrefix("does not compile: see line ") == true)
      #expect(syntax.compiler.contains { $0.hasPrefix("exercises/3.1-zero-grad/SGD.swift:") })
      #expect(report["8.1-xavier"]?.outcome == "passed")
    }
  }

  @Test func missingAndChangedDeclarations() async throws {
    let noBackward = Solutions.flatten("input").replacing(
      "  public func backward(_ gradient: Tensor) -> Tensor { gradient }\n", with: "")
    let xavier = try Solutions.answer("8.1-xavier")
    let noNormal = String(xavier[..<(try #require(xavier.range(of: "// [normal]")).lowerBound)])
    let exercises = ["2.2-flatten": noBackward, "8.1-xavier": noNormal]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check()
      #expect(status == 1)
      let conformance = try broken(report, "2.2-flatten")
      #expect(
        conformance.compiler.contains {
          $0.hasSuffix("type 'Flatten' does not conform to protocol 'Layer'")
        })
      let missing = try broken(report, "8.1-xavier")
      #expect(
        missing.explanation?.en
          == "exercises/8.1-xavier/Xavier.swift compiles, but something that the exercise asks for"
          + " is missing or its signature has changed; compare with the original: git diff --"
          + " exercises/8.1-xavier/Xavier.swift")
      #expect(missing.compiler == ["cannot find 'xavierNormal' in scope"])
      #expect(report["3.1-zero-grad"]?.outcome == "passed")

      let changed = xavier.replacing("gain: Float = 1", with: "scale gain: Float = 1")
      try course.root.write(changed.utf8, course.path(of: "8.1-xavier"))
      let (again, second) = try await course.check("8.1")
      #expect(again == 1)
      let signature = try broken(second, "8.1-xavier")
      #expect(signature.explanation == missing.explanation)
      #expect(
        signature.compiler.contains { $0.contains("have 'gain:using:'") || $0.contains("gain") })
    }
  }

  @Test func filesThatAreNotThereOrNotText() async throws {
    try await LearnerCourse.with(["3.1-zero-grad": ""]) { course in
      let file = course.root.appending(path: course.path(of: "2.2-flatten"))
      try FileManager.default.removeItem(at: file)
      try course.root.write([0x69, 0xFF, 0xFE, 0x0A], course.path(of: "8.1-xavier"))
      let (status, report) = try await course.check()
      #expect(status == 1)
      #expect(
        try broken(report, "2.2-flatten").explanation?.en
          == "exercises/2.2-flatten/Flatten.swift is missing; bring it back with: git checkout --"
          + " exercises/2.2-flatten/Flatten.swift")
      #expect(
        try broken(report, "8.1-xavier").explanation?.en
          == "exercises/8.1-xavier/Xavier.swift is not UTF-8 text; save it again in that encoding")
      #expect(
        try broken(report, "3.1-zero-grad").explanation?.en.hasPrefix(
          "exercises/3.1-zero-grad/SGD.swift compiles, but something") == true)
    }
  }

  @Test func solutionsCannotBeImported() async throws {
    let exercises = ["2.2-flatten": Solutions.flatten("input", imports: "NeuralNetworks")]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check("2.2", "3.1")
      #expect(status == 1)
      let refused = try broken(report, "2.2-flatten")
      #expect(
        refused.compiler.first
          == "exercises/2.2-flatten/Flatten.swift:2:8: no such module 'NeuralNetworks'")
      #expect(report.exercises.map(\.id) == ["2.2-flatten", "3.1-zero-grad"])
      #expect(report["3.1-zero-grad"]?.outcome == "passed")
    }
  }
}
