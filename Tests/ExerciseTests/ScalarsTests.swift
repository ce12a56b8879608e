import Checks
import Testing

@Suite("5.1 Escalares") struct ScalarsTests {
  @Test("5.1 Escalares") func isFinished() async throws {
    try await expectFinished(.scalars)
  }

  @Test("5.1 Escalares: comprobaciones", arguments: Exercise.scalars.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .scalars)
  }
}
