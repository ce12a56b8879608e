/// What came of a check or of an exercise.
package enum Outcome: String, Codable, CaseIterable, Sendable {
  /// Right.
  case passed
  /// Wrong.
  case failed
  /// Still to be written: neither right nor wrong.
  case unfinished
  /// Not asked, because something that it needs has not passed.
  case notAsked
  /// The code was stopped, or stopped itself, before it had answered.
  case stopped
  /// The code does not compile.
  case doesNotCompile
  /// A fault of the course: never a zero for the learner.
  case notGradable

  /// Whether the code gave a wrong answer or none.
  var isWrong: Bool { self == .failed || self == .stopped }

  /// The outcome of several together: the worst decides.
  static func worst(of outcomes: [Outcome]) -> Outcome {
    let order: [Outcome] = [
      .notGradable, .doesNotCompile, .stopped, .failed, .unfinished, .notAsked,
    ]
    return order.first(where: outcomes.contains) ?? .passed
  }
}
