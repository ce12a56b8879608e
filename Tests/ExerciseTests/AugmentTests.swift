import Checks
import Testing

@Suite("1.2 Aumento de datos") struct AugmentTests {
  @Test("1.2 Aumento de datos") func isFinished() async throws {
    try await expectFinished(.augment)
  }

  @Test("1.2 Aumento de datos: comprobaciones", arguments: Exercise.augment.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .augment)
  }
}
