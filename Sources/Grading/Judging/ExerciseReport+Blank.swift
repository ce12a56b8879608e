internal import Checks

extension ExerciseReport {
  /// The report on an assignment none of whose checks has been asked.
  init(
    on assignment: Assignment, in course: CourseFolders, _ outcome: Outcome,
    _ obstacle: Obstacle? = nil
  ) {
    let exercise = assignment.exercise
    self.init(
      id: exercise.id, title: exercise.title, outcome: outcome, points: 0,
      maximumPoints: exercise.points, file: assignment.file(in: course), obstacle: obstacle,
      checks: exercise.checks.map { CheckRecord(of: $0, outcome: .notAsked) }, milliseconds: 0)
  }
}

extension Obstacle {
  /// What an error keeps the course from.
  init(_ error: any Error) {
    self =
      (error as? GradingError).map { .courseFault($0) } ?? .unforeseen(description: "\(error)")
  }
}
