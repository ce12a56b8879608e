import Checks
import Testing

@Suite("7.1 BatchNorm1d") struct BatchNormTests {
  @Test("7.1 BatchNorm1d") func isFinished() async throws {
    try await expectFinished(.batchNorm)
  }

  @Test("7.1 BatchNorm1d: comprobaciones", arguments: Exercise.batchNorm.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .batchNorm)
  }
}
