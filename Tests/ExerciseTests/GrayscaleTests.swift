import Checks
import Testing

@Suite("6.4 Escala de grises") struct GrayscaleTests {
  @Test("6.4 Escala de grises") func isFinished() async throws {
    try await expectFinished(.grayscale)
  }

  @Test("6.4 Escala de grises: comprobaciones", arguments: Exercise.grayscale.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .grayscale)
  }
}
