import Checks
import Testing

@Suite("4.4 Informe de clasificación") struct ClassificationReportTests {
  @Test("4.4 Informe de clasificación") func isFinished() async throws {
    try await expectFinished(.classificationReport)
  }

  @Test(
    "4.4 Informe de clasificación: comprobaciones",
    arguments: Exercise.classificationReport.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .classificationReport)
  }
}
