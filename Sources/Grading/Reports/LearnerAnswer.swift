package import Checks
package import Localization

/// What a lesson shows of a wrong exercise: the first check that failed, in words and in numbers.
package struct LearnerAnswer: Equatable, Sendable {
  /// What would be true if the check had passed.
  package let sentence: Localized
  /// What was asked, expected and got.
  package let lines: [Localized]
  /// The known mistake that gives this answer.
  package let diagnosis: Localized?
  /// The anchor of the lesson that explains it, such as `2.2`.
  package let lesson: String?
  /// The numbers, where the answer has the shape that was expected and others in it.
  package let difference: Difference?

  /// The answer to the first check of an exercise that is wrong; nil if none is.
  package init?(_ exercise: ExerciseReport) {
    guard let check = exercise.checks.first(where: \.outcome.isWrong) else { return nil }
    sentence = check.sentence
    lines = exercise.explanation(of: check)
    diagnosis = exercise.diagnosis(of: check)
    lesson = check.lesson
    if case .wrongAnswer(_, .numbers(let difference)) = check.finding {
      self.difference = difference
    } else {
      difference = nil
    }
  }
}
