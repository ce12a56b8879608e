import Checks
import Testing

@Suite("2.1 El orden de los píxeles") struct PixelOrderTests {
  @Test("2.1 El orden de los píxeles") func isFinished() async throws {
    try await expectFinished(.pixelOrder)
  }

  @Test("2.1 El orden de los píxeles: comprobaciones", arguments: Exercise.pixelOrder.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .pixelOrder)
  }
}
