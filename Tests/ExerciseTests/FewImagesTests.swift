import Checks
import Testing

@Suite("6.3 Pocas imágenes") struct FewImagesTests {
  @Test("6.3 Pocas imágenes") func isFinished() async throws {
    try await expectFinished(.fewImages)
  }

  @Test("6.3 Pocas imágenes: comprobaciones", arguments: Exercise.fewImages.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .fewImages)
  }
}
