import Checks
import Testing

@Suite("1.3 Normalizar") struct NormalizeTests {
  @Test("1.3 Normalizar") func isFinished() async throws {
    try await expectFinished(.normalize)
  }

  @Test("1.3 Normalizar: comprobaciones", arguments: Exercise.normalize.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .normalize)
  }
}
