internal import Checks

extension ExerciseReport {
  /// The report without the numbers that only the learner's own pages draw: a class would be full
  /// of them.
  var forClass: ExerciseReport {
    var report = self
    report.checks = checks.map { check in
      var check = check
      if case .wrongAnswer(let question, .numbers(var difference)) = check.finding {
        difference.window = nil
        check.finding = .wrongAnswer(question: question, fault: .numbers(difference))
      }
      return check
    }
    return report
  }
}
