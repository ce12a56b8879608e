import Checks
import Testing

@Suite("7.4 Estabilidad de la pérdida") struct LossStabilityTests {
  @Test("7.4 Estabilidad de la pérdida") func isFinished() async throws {
    try await expectFinished(.lossStability)
  }

  @Test(
    "7.4 Estabilidad de la pérdida: comprobaciones", arguments: Exercise.lossStability.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .lossStability)
  }
}
