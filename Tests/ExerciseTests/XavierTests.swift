import Checks
import Testing

@Suite("8.1 Xavier") struct XavierTests {
  @Test("8.1 Xavier") func isFinished() async throws {
    try await expectFinished(.xavier)
  }

  @Test("8.1 Xavier: comprobaciones", arguments: Exercise.xavier.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .xavier)
  }
}
