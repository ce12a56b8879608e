import Checks
import Foundation
import Testing

/// Plain `swift test` asks about every exercise of the catalogue.
struct LearnersTestsTests {
  /// The number and the name of an exercise, as in the test `3.1 ZeroGrad`.
  private func testName(_ exercise: Exercise) -> String {
    let words = exercise.id.split(separator: "-").dropFirst()
    return "\(exercise.number) "
      + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  @Test func everyExerciseHasItsTest() throws {
    let table = try String(
      contentsOf: CourseTool.root.appending(path: "Tests/ExerciseTests/Exercises.swift"),
      encoding: .utf8)
    let names = table.matches(of: /@Test func `([^`]+)`\(\)/).map { String($0.1) }
    #expect(names == Catalogue.exercises.map(testName))
  }

  /// The file of an exercise says how to run its test.
  @Test func stubsNameTheirTest() throws {
    for exercise in Catalogue.exercises {
      let file = CourseTool.root.appending(path: "exercises/\(exercise.id)/\(exercise.files[0])")
      let name = testName(exercise).split(separator: " ")[1]
      #expect(
        try String(contentsOf: file, encoding: .utf8)
          .contains("`./course check \(exercise.number)` · `swift test --filter \(name)`"),
        "\(exercise.id)")
    }
  }
}
