import Checks
import Testing

@Suite("9 Tu propia red") struct YourNetworkTests {
  @Test("9 Tu propia red") func isFinished() async throws {
    try await expectFinished(.yourNetwork)
  }

  @Test("9 Tu propia red: comprobaciones", arguments: Exercise.yourNetwork.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .yourNetwork)
  }
}
