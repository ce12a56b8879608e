import Checks
import Testing

@Suite("4.2 Precision, recall y F1") struct PrecisionRecallTests {
  @Test("4.2 Precision, recall y F1") func isFinished() async throws {
    try await expectFinished(.precisionRecall)
  }

  @Test("4.2 Precision, recall y F1: comprobaciones", arguments: Exercise.precisionRecall.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .precisionRecall)
  }
}
