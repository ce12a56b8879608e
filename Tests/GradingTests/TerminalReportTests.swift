import Checks
import Localization
import Testing

@testable import Grading

/// The board and the details of a report as a terminal shows them.
struct TerminalReportTests {
  private func record(_ outcome: Outcome, curve: LearningCurve? = nil) -> CheckRecord {
    var record = CheckRecord(of: Exercise.flatten.checks[0], outcome: outcome)
    record.points = outcome == .passed ? record.maximumPoints : 0
    record.curve = curve
    return record
  }

  private func report(_ records: [String: CheckRecord]) -> Report {
    let exercises = Catalogue.exercises.filter { records.keys.contains($0.id) }.map { exercise in
      ExerciseReport(
        id: exercise.id, title: exercise.title, outcome: records[exercise.id]!.outcome,
        points: records[exercise.id]!.points, maximumPoints: records[exercise.id]!.maximumPoints,
        file: "exercises/\(exercise.id)/\(exercise.files[0])", checks: [records[exercise.id]!],
        milliseconds: 1)
    }
    return Report(seed: 1, sources: "exercises", limits: .init(), exercises: exercises)
  }

  private func text(_ report: Report, _ language: Language) -> TerminalReport {
    TerminalReport(
      report, language: language, style: TerminalStyle(isColoured: false), lessons: course.lessons,
      titles: course.sectionTitles)
  }

  @Test func boardEndsWithWhatIsNextOrWithAWord() {
    let begun = report(["2.2-flatten": record(.passed), "3.1-zero-grad": record(.unfinished)])
    let board = text(begun, .es).board
    #expect(board.contains("\n2  Arquitectura del modelo "))
    #expect(board.contains("\n  ✔ 2.2  Flatten "))
    #expect(board.contains("\nSigue con 3.1: abre exercises/3.1-zero-grad/SGD.swift\n"))
    #expect(board.hasSuffix("./course check 3.1\n"))
    let done = report(["2.2-flatten": record(.passed), "3.1-zero-grad": record(.passed)])
    #expect(text(done, .en).board.hasPrefix("Your progress  ████████████████████  "))
    #expect(text(done, .en).board.hasSuffix("\n\nEverything passes. Well done!\n"))
    #expect(text(done, .es).board.hasSuffix("\n\nTodo está correcto. ¡Enhorabuena!\n"))
  }

  @Test func curveIsShownOnlyWhenAskedForDetails() {
    var curve = LearningCurve()
    curve.testAccuracy = [0.5, 0.798]
    let report = report(["9-your-network": record(.passed, curve: curve)])
    #expect(text(report, .es).details.contains("acierto en imágenes nuevas  79,8 %"))
    #expect(!text(report, .es).board.contains("acierto"))
  }
}
