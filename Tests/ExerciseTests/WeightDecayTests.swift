import Checks
import Testing

@Suite("7.3 Weight decay") struct WeightDecayTests {
  @Test("7.3 Weight decay") func isFinished() async throws {
    try await expectFinished(.weightDecay)
  }

  @Test("7.3 Weight decay: comprobaciones", arguments: Exercise.weightDecay.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .weightDecay)
  }
}
