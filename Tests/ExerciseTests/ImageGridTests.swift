import Checks
import Testing

@Suite("5.3 Cuadrícula de imágenes") struct ImageGridTests {
  @Test("5.3 Cuadrícula de imágenes") func isFinished() async throws {
    try await expectFinished(.imageGrid)
  }

  @Test("5.3 Cuadrícula de imágenes: comprobaciones", arguments: Exercise.imageGrid.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .imageGrid)
  }
}
