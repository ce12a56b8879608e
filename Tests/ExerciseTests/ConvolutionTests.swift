import Checks
import Testing

@Suite("6.2 Convolución") struct ConvolutionTests {
  @Test("6.2 Convolución") func isFinished() async throws {
    try await expectFinished(.convolution)
  }

  @Test("6.2 Convolución: comprobaciones", arguments: Exercise.convolution.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .convolution)
  }
}
