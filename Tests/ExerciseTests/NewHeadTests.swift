import Checks
import Testing

@Suite("6.1 Una cabeza nueva") struct NewHeadTests {
  @Test("6.1 Una cabeza nueva") func isFinished() async throws {
    try await expectFinished(.newHead)
  }

  @Test("6.1 Una cabeza nueva: comprobaciones", arguments: Exercise.newHead.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .newHead)
  }
}
