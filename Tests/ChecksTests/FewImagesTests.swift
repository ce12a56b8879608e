import CourseKit
import Localization
import Testing
import Wire

@testable import Checks

/// What the check of the choice by chance makes of choices that no check before it has seen.
@Suite("Few images") struct FewImagesTests {
  /// Trains with as many pictures of each class as it likes.
  @Test func groupsOfOtherSizesEndInAVerdict() async throws {
    let subject = ScriptedSubject { operation, arguments in
      let labels = [Int](arguments[0]) ?? []
      let count = operation == "trainings" ? [Int](.list([arguments[3]]))?[0] ?? 0 : 0
      var draws = Draws(seed: 1)
      return (0..<count).map { _ in
        Set(labels).sorted().flatMap { label in
          labels.indices.filter { labels[$0] == label }.prefix(draws.integer(in: 0...4))
        }
      }.wireValue
    }
    var exam = Examination(of: subject, seed: 1)
    let failure = await #expect(throws: Failure.self) {
      try await FewImagesChecks.choosesByChance.body(&exam)
    }
    guard case .law(let fact) = failure?.fault else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(fact.en.contains("pictures train"))
  }
}
