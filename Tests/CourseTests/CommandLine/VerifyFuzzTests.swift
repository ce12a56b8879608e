import Testing

/// Generated answers to a few exercises, from the command line to the processes that take them.
struct VerifyFuzzTests {
  /// What `course verify --fuzz --json` prints, as far as it is tested.
  private struct Output: Decodable {
    var passed: Bool
    var problems: [String]
    var exercises: [Exercise]

    struct Exercise: Decodable {
      var id: String
      var seed: UInt64
      var casesPerCheck: Int
      var cases: Int
      var isBuilt: Bool
    }
  }

  @Test func noAnswerBringsAFewExercisesDown() async throws {
    let output = try await CourseTool.run([
      "verify", "2.2", "4.3", "7.2", "--fuzz", "20", "--seed", "3", "--json",
    ]).json(Output.self)
    #expect(output.passed, "\(output.problems)")
    #expect(output.exercises.map(\.id) == ["2.2-flatten", "4.3-confusion-matrix", "7.2-dropout"])
    for exercise in output.exercises {
      #expect((exercise.seed, exercise.casesPerCheck) == (3, 20))
      #expect(exercise.cases >= 20 * 8 && exercise.cases % 20 == 0)
      #expect(exercise.isBuilt)
    }
  }
}
