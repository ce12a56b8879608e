import Checks
import Testing

@Suite("3.4 Modo de evaluación") struct EvalModeTests {
  @Test("3.4 Modo de evaluación") func isFinished() async throws {
    try await expectFinished(.evalMode)
  }

  @Test("3.4 Modo de evaluación: comprobaciones", arguments: Exercise.evalMode.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .evalMode)
  }
}
