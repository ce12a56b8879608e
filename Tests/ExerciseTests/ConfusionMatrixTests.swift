import Checks
import Testing

@Suite("4.3 Matriz de confusión") struct ConfusionMatrixTests {
  @Test("4.3 Matriz de confusión") func isFinished() async throws {
    try await expectFinished(.confusionMatrix)
  }

  @Test("4.3 Matriz de confusión: comprobaciones", arguments: Exercise.confusionMatrix.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .confusionMatrix)
  }
}
