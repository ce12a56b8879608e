import Checks
import Foundation
import Localization
import Testing

@testable import Grading

/// Which part of a network is called at fault.
struct PartAtFaultTests {
  private let exercise = Exercise(
    id: "9-made-up", title: Localized(es: "t", en: "t"), files: ["Network.swift"],
    parts: ["2.2-flatten", "2.4-linear", "7.2-dropout"], checks: [],
    misconceptions: [], hints: [])

  /// What is said when exactly these parts are wrong.
  private func diagnosis(wrong: Set<String>, network isRight: Bool = true) async throws
    -> PartAtFault
  {
    let sources = ExerciseSources(folder: URL(filePath: "/exercises/9-made-up"))
    return try await PartAtFault.of(exercise, from: sources) {
      isRight && wrong.isSubset(of: $0.answered)
    }
  }

  @Test func oneWrongPartIsNamed() async throws {
    #expect(try await diagnosis(wrong: ["2.4-linear"]) == .part("2.4-linear"))
    let sentence = PartAtFault.part("2.4-linear").sentence
    #expect(sentence.en.contains("2.4-linear") && sentence.en.hasSuffix("./course check 2.4"))
    #expect(sentence.es.contains("2.4-linear") && sentence.es.hasSuffix("./course check 2.4"))
  }

  @Test func severalWrongPartsAreNotBlamedOnOne() async throws {
    #expect(try await diagnosis(wrong: ["2.4-linear", "2.2-flatten"]) == .severalTogether)
  }

  @Test func rightPartsAreNotBlamed() async throws {
    #expect(
      try await diagnosis(wrong: [], network: false) == .theNetworkItself(file: "Network.swift"))
  }

  /// Chance, or two parts that make up for each other: nobody is singled out.
  @Test func partsThatEachHelpAreAllNamed() async throws {
    let sources = ExerciseSources(folder: URL(filePath: "/exercises/9-made-up"))
    let found = try await PartAtFault.of(exercise, from: sources) { !$0.answered.isEmpty }
    #expect(found == .oneOf(exercise.parts))
  }

  @Test func everySentenceIsInBothLanguages() {
    let all: [PartAtFault] = [
      .part("a-b"), .oneOf(["a-b"]), .severalTogether, .theNetworkItself(file: "N.swift"),
    ]
    for diagnosis in all { #expect(diagnosis.sentence.es != diagnosis.sentence.en) }
  }

  @Test func partsLieBesideTheExerciseUnlessTheyAreAnswered() {
    let course = CourseFolders(root: URL(filePath: "/course"))
    var sources = ExerciseSources(folder: URL(filePath: "/student/exercises/9-made-up"))
    sources.answered = ["2.4-linear"]
    #expect(
      sources.folder(ofPart: "2.2-flatten", in: course).path == "/student/exercises/2.2-flatten")
    #expect(sources.folder(ofPart: "2.4-linear", in: course).path == "/course/answers/2.4-linear")
  }
}
