import Checks
import Foundation
import Localization

@testable import Grading

/// A class whose verdicts are made up, so that nothing has to be compiled.
struct MadeUpClass {
  var exercises: [Exercise]
  /// The names of the students and what came of each exercise.
  var students: [(name: String, outcome: (Exercise) -> Outcome)]
  /// What came of the checks of every exercise.
  var checks: [CheckRecord] = []

  var report: ClassReport {
    let limits = ProbeLimits()
    return ClassReport(
      date: Date(timeIntervalSince1970: 1_700_000_000), seeds: .same(1), limits: limits,
      exercises: exercises,
      students: students.map { student in
        let reports = exercises.map { report(of: $0, outcome: student.outcome($0)) }
        return StudentReport(
          id: student.name, page: "students/x.html",
          report: Report(seed: 1, sources: "", limits: limits, exercises: reports))
      }, ignored: [])
  }

  private func report(of exercise: Exercise, outcome: Outcome) -> ExerciseReport {
    ExerciseReport(
      id: exercise.id, title: exercise.title, outcome: outcome,
      points: outcome == .passed ? exercise.points : 0, maximumPoints: exercise.points,
      file: exercise.files[0],
      obstacle: outcome == .notGradable ? .unforeseen(description: "for a reason") : nil,
      checks: checks, milliseconds: 0)
  }
}
