internal import Checks

extension CheckRecord {
  init(of check: Check, outcome: Outcome) {
    self.init(
      id: check.id, sentence: check.sentence, outcome: outcome, points: 0,
      maximumPoints: check.points, milliseconds: 0)
  }

  /// Takes over how the life of a probe ended.
  mutating func take(_ end: ProbeRun.End) {
    if let stop = end.stop {
      outcome = .stopped
      finding = .stopped(by: stop)
      return
    }
    switch end.result {
    case .success: outcome = .passed
    case .failure(let failure as Failure):
      outcome = .failed
      finding = .wrongAnswer(question: failure.question, fault: failure.fault)
      misconception = failure.misconception?.id
      lesson = failure.misconception?.lesson
    case .failure(SubjectError.unfinished(let parts)):
      outcome = .unfinished
      finding = .unfinished(parts: parts)
    case .failure(let error):
      outcome = .notGradable
      finding = .courseFault(description: "\(error)")
    }
  }

  /// Forgets the mistake that the failure was taken for.
  mutating func withdrawName() {
    misconception = nil
    lesson = nil
  }
}
