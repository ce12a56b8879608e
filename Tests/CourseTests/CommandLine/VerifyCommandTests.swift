import Testing

/// The proof of the course with itself, of one exercise here.
struct VerifyCommandTests {
  /// What `course verify --json` prints, as far as it is tested.
  private struct Output: Decodable, Equatable {
    var passed: Bool
    var problems: [String]
    var exercises: [Exercise]

    struct Exercise: Decodable, Equatable {
      var id: String
      var hasLesson: Bool
      var misconceptions: Int
      var tried: Int
      var caught: Int
      var named: Int
      var mutation: Mutation
    }

    struct Mutation: Decodable, Equatable {
      var mutants: Int
    }
  }

  @Test func aShareIsDrawnFromTheSeed() async throws {
    let arguments = ["verify", "2.2", "--share", "0.25", "--mutants", "8", "--json"]
    let output = try await CourseTool.run(arguments).json(Output.self)
    let exercise = try #require(output.exercises.first)
    #expect(output.passed, "\(output.problems)")
    #expect(exercise.hasLesson)
    #expect((exercise.misconceptions, exercise.tried) == (7, 2))
    #expect((exercise.caught, exercise.named) == (2, 2))
    #expect(exercise.mutation.mutants == 2)
  }

  @Test func whatWasNotTriedIsSaid() async throws {
    let run = try await CourseTool.run(["verify", "8.1", "--share", "0.01", "--mutants", "4"])
    #expect(run.status == 0)
    #expect(run.output.contains("\nTried 1 of 10 wrong solutions and 1 of 4 mutants.\n"))
    #expect(!run.output.contains("No lesson yet"))
  }

  @Test(arguments: ["0.0", "-1.0", "1.5", "nan"])
  func aShareIsSomethingUpToAll(_ share: String) async throws {
    let run = try await CourseTool.run(["verify", "2.2", "--share", share])
    #expect(run.status == 64)
    #expect(
      run.errorLines.first == "error: --share takes a number above 0 and up to 1, not \(share)")
  }
}
