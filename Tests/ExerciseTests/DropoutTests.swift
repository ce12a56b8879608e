import Checks
import Testing

@Suite("7.2 Dropout") struct DropoutTests {
  @Test("7.2 Dropout") func isFinished() async throws {
    try await expectFinished(.dropout)
  }

  @Test("7.2 Dropout: comprobaciones", arguments: Exercise.dropout.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .dropout)
  }
}
