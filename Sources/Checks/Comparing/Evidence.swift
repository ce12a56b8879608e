/// Answers to several questions, held together against what known mistakes compute: a mistake is
/// named only if it explains all of them, and if no other does.
///
/// ```swift
/// var evidence = Evidence()
/// for size in sizes {
///   evidence.note(got, is: right, unless: [(Mistake.x, wrong)], in: exam)
/// }
/// try evidence.conclude()
/// ```
struct Evidence {
  /// The first wrong answer, if there was one.
  private(set) var failure: Failure?
  /// Whether each mistake that was mentioned explains all answers so far.
  private var explains: [String: (mistake: any MisconceptionCase, all: Bool)] = [:]
  /// Whether an answer before this one was wrong: nothing that was not mentioned there explains it.
  private var isWrong: Bool { failure != nil }

  /// Takes note of an answer to the last question.
  ///
  /// - Parameters:
  ///   - alternatives: what known mistakes compute; one that is left out computes the right answer.
  ///   - fault: what is wrong with an answer that should be another.
  mutating func note<Answer>(
    _ got: Answer, is expected: Answer, unless alternatives: [(any MisconceptionCase, Answer)],
    by fault: (Answer, Answer) -> Failure.Fault?, in exam: Examination
  ) {
    let found = fault(got, expected)
    var fits: [String: (any MisconceptionCase, Bool)] = [:]
    for (mistake, answer) in alternatives {
      let isIt = fault(got, answer) == nil && (found == nil || fault(answer, expected) != nil)
      fits[mistake.rawValue] = (mistake, isIt || fits[mistake.rawValue]?.1 ?? false)
    }
    for (id, entry) in fits where explains[id] == nil { explains[id] = (entry.0, !isWrong) }
    for (id, entry) in explains {
      explains[id] = (entry.mistake, entry.all && (fits[id]?.1 ?? (found == nil)))
    }
    if let found, failure == nil { failure = exam.failure(found) }
  }

  /// Takes note of a plain answer to the last question.
  mutating func note<Plain: Equatable>(
    _ got: Plain, is expected: Plain, unless alternatives: [(any MisconceptionCase, Plain)] = [],
    in exam: Examination
  ) {
    note(
      got, is: expected, unless: alternatives,
      by: { $0 == $1 ? nil : PlainComparison.fault($0, $1) }, in: exam)
  }

  /// Fails with the first wrong answer, if there was one.
  func conclude() throws {
    guard var failure else { return }
    let mistakes = explains.values.filter(\.all)
    if mistakes.count == 1, let mistake = mistakes.first?.mistake {
      failure.misconception = Misconception(mistake)
    }
    throw failure
  }
}
