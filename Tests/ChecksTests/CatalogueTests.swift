import Checks
import Localization
import Testing

/// What holds for every exercise of the course.
struct CatalogueTests {
  private static let exercises = Catalogue.exercises

  /// Eight sections of four questions or more, without a gap, and the network of one's own.
  @Test func everyQuestionHasItsExercise() {
    let numbers = Self.exercises.map(\.number)
    let questions = (1...8).flatMap { section in
      let count = numbers.count { $0.hasPrefix("\(section).") }
      return (1...max(4, count)).map { "\(section).\($0)" }
    }
    #expect(numbers == questions + ["9"])
  }

  @Test func modulesAreUnique() {
    #expect(Set(Self.exercises.map(\.module)).count == Self.exercises.count)
  }

  @Test func partsAreExercisesOfTheCourse() {
    for exercise in Self.exercises {
      #expect(Catalogue.parts(of: exercise).map(\.id) == exercise.parts)
    }
  }

  @Test(arguments: exercises)
  func namesAreWellFormed(_ exercise: Exercise) {
    #expect(exercise.id.wholeMatch(of: /([1-8]\.[1-9]|9)-[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    #expect(exercise.module.wholeMatch(of: /Exercise[A-Z][A-Za-z0-9]+/) != nil)
    #expect(!exercise.files.isEmpty)
    #expect(exercise.files.allSatisfy { $0.hasSuffix(".swift") && !$0.contains("/") })
    #expect(Set(exercise.imports).isSubset(of: ["NeuralNetworks", "TensorBoard"]))
    for id in exercise.checks.map(\.id) + exercise.misconceptions.map(\.id) {
      #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
    }
  }

  @Test(arguments: exercises)
  func checksAreWorthPointsAndSaySomething(_ exercise: Exercise) {
    #expect(!exercise.checks.isEmpty)
    #expect(exercise.checks.allSatisfy { $0.points > 0 })
    #expect(exercise.points == exercise.checks.map(\.points).reduce(0, +))
    for check in exercise.checks { expectTwoSentences(check.sentence, check.id) }
    #expect(Set(exercise.checks.map(\.sentence.es)).count == exercise.checks.count)
    #expect(Set(exercise.checks.map(\.sentence.en)).count == exercise.checks.count)
  }

  @Test(arguments: exercises)
  func misconceptionsAreUniqueAndLeadToALesson(_ exercise: Exercise) {
    let ids = exercise.misconceptions.map(\.id)
    #expect(!ids.isEmpty)
    #expect(Set(ids).count == ids.count)
    for misconception in exercise.misconceptions {
      let lessons = Self.exercises.dropLast().map(\.number)
      #expect(lessons.contains(misconception.lesson), "\(misconception.id)")
      expectTwoSentences(misconception.sentence, misconception.id)
    }
    // The network of one's own has no lesson, and sends to those of the sections.
    let isOwn = exercise.misconceptions.contains { $0.lesson == exercise.number }
    #expect(isOwn || exercise.number == "9")
    #expect(Set(exercise.misconceptions.map(\.sentence.es)).count == ids.count)
    #expect(Set(exercise.misconceptions.map(\.sentence.en)).count == ids.count)
  }

  @Test(arguments: exercises)
  func hintsLeadFromANudgeToANearSolution(_ exercise: Exercise) {
    #expect(exercise.hints.count >= 3)
    for hint in exercise.hints { expectTwoSentences(hint, exercise.id) }
    #expect(Set(exercise.hints.map(\.es)).count == exercise.hints.count)
  }

  private func expectTwoSentences(_ text: Localized, _ what: String) {
    #expect(text.es.count > 10 && text.en.count > 10, "\(what)")
    #expect(text.es != text.en, "\(what)")
  }

  // MARK: Finding

  @Test(arguments: [
    ("2.2", ["2.2-flatten"]), ("2.2-flatten", ["2.2-flatten"]), ("Flatten", ["2.2-flatten"]),
    ("zero-grad", ["3.1-zero-grad"]), ("9", ["9-your-network"]),
    ("8", ["8.1-xavier", "8.2-kaiming", "8.3-compare-inits", "8.4-zero-bias"]), ("9.9", []),
    ("", []), ("2.", []),
    ("flat", []), ("-flatten", []), ("grad", []),
  ])
  func exercisesAreFoundByName(_ name: String, _ ids: [String]) {
    #expect(Catalogue.exercises(named: name).map(\.id).filter { $0 != "" } == ids)
  }

  // MARK: Making

  @Test func twoChecksOfOneNameAreRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = CatalogueTests.exercise([CatalogueTests.check("a"), CatalogueTests.check("a")])
    }
  }

  @Test func needOfALaterCheckIsRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = CatalogueTests.exercise([
        CatalogueTests.check("a", needs: ["b"]), CatalogueTests.check("b"),
      ])
    }
  }

  @Test func needOfAnEarlierCheckIsFine() {
    let exercise = Self.exercise([Self.check("a"), Self.check("b", needs: ["a"])])
    #expect(exercise.number == "1.1")
    #expect(exercise.module == "ExerciseMadeUp")
    #expect(exercise.files == ["MadeUp.swift"])
    #expect(exercise.points == 4)
  }

  private static func check(_ id: String, needs: [String] = []) -> Check {
    Check(id, Localized(es: "sí", en: "yes"), points: 2, needs: needs) { _ in }
  }

  private static func exercise(_ checks: [Check]) -> Exercise {
    Exercise(
      id: "1.1-made-up", title: Localized(es: "t", en: "t"), checks: checks, misconceptions: [],
      hints: [])
  }
}
