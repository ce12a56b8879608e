import Checks
import Foundation
import Localization
import Synchronization
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
    return try await PartAtFault.of(exercise, from: sources, failedAfter: 1) { sources, _ in
      isRight && wrong.isSubset(of: sources.answered)
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
    let found = try await PartAtFault.of(exercise, from: sources, failedAfter: 1) { sources, _ in
      !sources.answered.isEmpty
    }
    #expect(found == .oneOf(exercise.parts))
  }

  /// Parts that take all the time that they are given: nothing is tried when it is over.
  @Test func aSlowSearchEnds() async throws {
    let sources = ExerciseSources(folder: URL(filePath: "/exercises/9-made-up"))
    // What is granted is held and not how long it took: a busy machine may make any test wait.
    let granted = Mutex<[Double]>([])
    let time = SearchTime(seconds: 0.5)
    let found = try await PartAtFault.of(
      exercise, from: sources, failedAfter: 100, within: time
    ) { sources, seconds in
      granted.withLock { $0.append(seconds) }
      if sources.answered.count == 3 { return true }
      try await Task.sleep(for: .seconds(seconds))
      return false
    }
    #expect(found == .notSearched(seconds: 0.5))
    #expect(granted.withLock { $0.allSatisfy { $0 > 0 && $0 <= 0.5 } })
    #expect(granted.withLock { $0.count } <= 1 + exercise.parts.count)
    #expect(time.rest <= 0)
    let later = try await PartAtFault.of(
      exercise, from: sources, failedAfter: 1, within: time
    ) { _, _ in
      Issue.record("there is no time left to try")
      return true
    }
    #expect(later == .notSearched(seconds: 0.5))
  }

  /// One at a time, a part may take twice what failed did, and what the course's own take.
  @Test func aPartHasTwiceTheTimeOfTheFailure() async throws {
    let sources = ExerciseSources(folder: URL(filePath: "/exercises/9-made-up"))
    for (failedAfter, needed) in [(3.0, 0.0), (0.0, 0.2)] {
      let start = ContinuousClock.now
      let found = try await PartAtFault.of(
        exercise, from: sources, failedAfter: failedAfter, within: SearchTime(seconds: 6000)
      ) { sources, seconds in
        if sources.answered.count == 3 {
          #expect(seconds > 50)
          try await Task.sleep(for: .seconds(needed))
          return true
        }
        #expect(seconds >= 2 * max(failedAfter, needed))
        // The course's own parts took no longer than has passed, on a busy machine too.
        let passed = (ContinuousClock.now - start) / .seconds(1)
        #expect(seconds < 2 * max(failedAfter, passed) + 30)
        return sources.answered == ["2.4-linear"]
      }
      #expect(found == .part("2.4-linear"))
    }
  }

  @Test func limitsAreShortenedAndNeverLengthened() {
    let limits = ProbeLimits(cpuSeconds: 60, wallSeconds: 120)
    #expect(limits.shortened(to: .infinity) == limits)
    #expect(limits.shortened(to: 1000) == limits)
    #expect(limits.shortened(to: 2.5) == ProbeLimits(cpuSeconds: 3, wallSeconds: 2.5))
    #expect(limits.shortened(to: 0.01) == ProbeLimits(cpuSeconds: 1, wallSeconds: 1))
  }

  @Test func everySentenceIsInBothLanguages() {
    let all: [PartAtFault] = [
      .part("a-b"), .oneOf(["a-b"]), .severalTogether, .notSearched(seconds: 60),
      .theNetworkItself(file: "N.swift"),
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
