import Checks
import Testing

@Suite("2.3 ReLU") struct ReluTests {
  @Test("2.3 ReLU") func isFinished() async throws {
    try await expectFinished(.relu)
  }

  @Test("2.3 ReLU: comprobaciones", arguments: Exercise.relu.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .relu)
  }
}
