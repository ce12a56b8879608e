internal import Checks

extension ExerciseReport {
  /// The report on an assignment whose judge was gone before it had come to a verdict.
  ///
  /// What had been answered is kept; what was being asked is named, since it is what brought the
  /// judge down.
  init(
    on assignment: Assignment, in course: CourseFolders, _ fault: JudgeFault,
    after events: [JudgingEvent]
  ) {
    self.init(on: assignment, in: course, .notGradable)
    var asked: Set<String> = []
    for event in events {
      switch event {
      case .compiling, .diagnosing: break
      case .asking(let id): asked.insert(id)
      case .answered(let record):
        asked.remove(record.id)
        if let index = checks.firstIndex(where: { $0.id == record.id }) { checks[index] = record }
      }
    }
    for index in checks.indices where asked.contains(checks[index].id) {
      checks[index].outcome = .notGradable
      checks[index].finding = .judgeGone(because: fault)
    }
    if asked.isEmpty { obstacle = .judgeGone(because: fault) }
    points = checks.reduce(0) { $0 + $1.points }
    self = bounded
  }
}
