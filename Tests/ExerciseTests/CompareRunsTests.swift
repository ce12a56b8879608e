import Checks
import Testing

@Suite("5.4 Comparar ejecuciones") struct CompareRunsTests {
  @Test("5.4 Comparar ejecuciones") func isFinished() async throws {
    try await expectFinished(.compareRuns)
  }

  @Test("5.4 Comparar ejecuciones: comprobaciones", arguments: Exercise.compareRuns.checks)
  func check(_ check: Check) async throws {
    try await expectPass(check, of: .compareRuns)
  }
}
