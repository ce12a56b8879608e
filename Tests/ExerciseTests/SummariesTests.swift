import Checks
import Testing

@Suite("5.2 Escalar, imagen, texto") struct SummariesTests {
  @Test("5.2 Escalar, imagen, texto") func isFinished() async throws {
    try await expectFinished(.summaries)
  }

  @Test("5.2 Escalar, imagen, texto: comprobaciones", arguments: Exercise.summaries.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .summaries)
  }
}
