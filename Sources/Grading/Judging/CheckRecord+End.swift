internal import Checks
internal import Localization

extension CheckRecord {
  init(of check: Check, outcome: Outcome) {
    self.init(
      id: check.id, sentence: check.sentence, outcome: outcome, points: 0,
      maximumPoints: check.points, explanation: [], misconception: nil, diagnosis: nil,
      lesson: nil, printed: nil, curve: nil, milliseconds: 0)
  }

  /// Takes over how the life of a probe ended.
  mutating func take(_ end: ProbeRun.End) {
    if let stop = end.stop {
      outcome = .stopped
      explanation = [stop.sentence]
      return
    }
    switch end.result {
    case .success: outcome = .passed
    case .failure(let failure as Failure):
      outcome = .failed
      explanation = failure.lines
      misconception = failure.misconception?.id
      diagnosis = failure.misconception?.sentence
      lesson = failure.misconception?.lesson
    case .failure(SubjectError.unfinished(let parts)):
      outcome = .unfinished
      explanation = [
        Localized(
          es: "falta escribir \(parts.joined(separator: ", "))",
          en: "still to be written: \(parts.joined(separator: ", "))")
      ]
    case .failure(let error):
      outcome = .notGradable
      explanation = [
        Localized(
          es: "fallo del curso, no tuyo: \(error)", en: "a fault of the course, not yours: \(error)"
        )
      ]
    }
  }
}
