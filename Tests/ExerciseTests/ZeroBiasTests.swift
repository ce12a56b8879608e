import Checks
import Testing

@Suite("8.4 Sesgos a cero y simetría") struct ZeroBiasTests {
  @Test("8.4 Sesgos a cero y simetría") func isFinished() async throws {
    try await expectFinished(.zeroBias)
  }

  @Test("8.4 Sesgos a cero y simetría: comprobaciones", arguments: Exercise.zeroBias.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .zeroBias)
  }
}
