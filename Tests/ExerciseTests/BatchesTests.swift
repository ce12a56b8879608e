import Checks
import Testing

@Suite("3.3 Lotes") struct BatchesTests {
  @Test("3.3 Lotes") func isFinished() async throws {
    try await expectFinished(.batches)
  }

  @Test("3.3 Lotes: comprobaciones", arguments: Exercise.batches.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .batches)
  }
}
