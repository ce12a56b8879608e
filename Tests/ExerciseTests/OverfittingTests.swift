import Checks
import Testing

@Suite("4.1 Sobreajuste") struct OverfittingTests {
  @Test("4.1 Sobreajuste") func isFinished() async throws {
    try await expectFinished(.overfitting)
  }

  @Test("4.1 Sobreajuste: comprobaciones", arguments: Exercise.overfitting.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .overfitting)
  }
}
