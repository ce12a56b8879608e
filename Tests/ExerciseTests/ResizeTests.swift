import Checks
import Testing

@Suite("1.1 Redimensionar") struct ResizeTests {
  @Test("1.1 Redimensionar") func isFinished() async throws {
    try await expectFinished(.resize)
  }

  @Test("1.1 Redimensionar: comprobaciones", arguments: Exercise.resize.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .resize)
  }
}
