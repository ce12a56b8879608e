import Checks
import Testing

@Suite("8.2 Kaiming y la señal") struct KaimingTests {
  @Test("8.2 Kaiming y la señal") func isFinished() async throws {
    try await expectFinished(.kaiming)
  }

  @Test("8.2 Kaiming y la señal: comprobaciones", arguments: Exercise.kaiming.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .kaiming)
  }
}
