import CourseKit
import Testing
import Wire

@testable import Checks

/// What the check of the choice by chance makes of choices that no check before it has seen.
@Suite("Few images") struct FewImagesTests {
  /// Draws two pictures of each of three classes, and of two classes as many as it likes.
  @Test func moreGroupsThanThereAreEndInAVerdict() async throws {
    let subject = ScriptedSubject { _, arguments in
      let labels = [Int](arguments[0]) ?? []
      var draws = Draws(seed: UInt64([Int](.list([arguments[2]]))?[0] ?? 0))
      let training = Set(labels).sorted().flatMap { label in
        let members = labels.indices.filter { labels[$0] == label }.shuffled(
          using: &draws.generator)
        return members.prefix(members.count == 8 ? 2 : draws.integer(in: 0...4))
      }
      let rest = labels.indices.filter { !training.contains($0) }
      return [training, rest].wireValue
    }
    var exam = Examination(of: subject, seed: 1)
    let failure = await #expect(throws: Failure.self) {
      try await FewImagesChecks.choosesByChance.body(&exam)
    }
    guard case .integers(let expected, _, _) = failure?.fault else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(expected == [2, 2])
  }
}
