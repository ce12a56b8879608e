import Checks
import Testing

@Suite("2.4 La capa lineal") struct LinearTests {
  @Test("2.4 La capa lineal") func isFinished() async throws {
    try await expectFinished(.linear)
  }

  @Test("2.4 La capa lineal: comprobaciones", arguments: Exercise.linear.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .linear)
  }
}
