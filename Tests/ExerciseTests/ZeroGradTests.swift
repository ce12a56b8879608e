import Checks
import Testing

@Suite("3.1 SGD y zero_grad") struct ZeroGradTests {
  @Test("3.1 SGD y zero_grad") func isFinished() async throws {
    try await expectFinished(.zeroGrad)
  }

  @Test("3.1 SGD y zero_grad: comprobaciones", arguments: Exercise.zeroGrad.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .zeroGrad)
  }
}
