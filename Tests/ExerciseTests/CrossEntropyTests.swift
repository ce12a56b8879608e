import Checks
import Testing

@Suite("3.2 Entropía cruzada") struct CrossEntropyTests {
  @Test("3.2 Entropía cruzada") func isFinished() async throws {
    try await expectFinished(.crossEntropy)
  }

  @Test("3.2 Entropía cruzada: comprobaciones", arguments: Exercise.crossEntropy.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .crossEntropy)
  }
}
