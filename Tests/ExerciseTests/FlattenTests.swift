import Checks
import Testing

@Suite("2.2 Flatten") struct FlattenTests {
  @Test("2.2 Flatten") func isFinished() async throws {
    try await expectFinished(.flatten)
  }

  @Test("2.2 Flatten: comprobaciones", arguments: Exercise.flatten.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .flatten)
  }
}
