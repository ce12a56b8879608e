import Checks
import Testing

@Suite("1.4 ToTensor") struct ToTensorTests {
  @Test("1.4 ToTensor") func isFinished() async throws {
    try await expectFinished(.toTensor)
  }

  @Test("1.4 ToTensor: comprobaciones", arguments: Exercise.toTensor.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .toTensor)
  }
}
