import Checks
import Testing

@Suite("8.3 Comparar inicializaciones") struct CompareInitsTests {
  @Test("8.3 Comparar inicializaciones") func isFinished() async throws {
    try await expectFinished(.compareInits)
  }

  @Test(
    "8.3 Comparar inicializaciones: comprobaciones", arguments: Exercise.compareInits.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .compareInits)
  }
}
