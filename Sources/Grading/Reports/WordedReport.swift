internal import Localization

/// A report as its JSON shows it: the facts, and beside them the sentences that people read, so that
/// a simple reader need not word anything.
struct WordedReport: Encodable {
  let report: Report

  init(_ report: Report) { self.report = report }

  private enum CodingKeys: CodingKey { case exercises }

  func encode(to encoder: any Encoder) throws {
    try report.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(report.exercises.map(WordedExercise.init), forKey: .exercises)
  }
}

/// An exercise and its sentences.
private struct WordedExercise: Encodable {
  let exercise: ExerciseReport

  private enum CodingKeys: CodingKey { case explanation, compiler, checks }

  func encode(to encoder: any Encoder) throws {
    try exercise.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(exercise.explanation, forKey: .explanation)
    try container.encode(exercise.compiler, forKey: .compiler)
    try container.encode(
      exercise.checks.map { WordedCheck(check: $0, exercise: exercise) }, forKey: .checks)
  }
}

/// A check and its sentences.
private struct WordedCheck: Encodable {
  let check: CheckRecord
  let exercise: ExerciseReport

  private enum CodingKeys: CodingKey { case explanation, diagnosis }

  func encode(to encoder: any Encoder) throws {
    try check.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(exercise.explanation(of: check), forKey: .explanation)
    try container.encodeIfPresent(exercise.diagnosis(of: check), forKey: .diagnosis)
  }
}
