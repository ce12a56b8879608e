package import CourseKit
package import Wire

/// What a check has at hand: the subject, seeded randomness, and the comparisons.
package struct Examination: InputDrawing {
  private var subject: any Subject

  /// The numbers that the inputs are drawn from.
  package var generator: SeededGenerator

  /// What was asked since the last fresh start, for the message of a failure.
  private var calls: [Call] = []
  private let wording: CallWording

  /// What there is besides the seed; nil where no check needs anything.
  let materials: Materials?

  /// How a training went, if the check has trained something.
  package internal(set) var curve: LearningCurve?

  /// An examination of a subject with inputs drawn from the seed.
  package init(
    of subject: any Subject, seed: UInt64, wording: CallWording = CallWording(),
    materials: Materials? = nil
  ) {
    self.subject = subject
    self.wording = wording
    self.materials = materials
    self.generator = SeededGenerator(seed: seed)
  }

  /// The last question, behind the calls that its answer may depend on.
  var question: String { wording.text(of: calls) }

  // MARK: Asking

  /// The answer to a question, of the kind that the check expects.
  ///
  /// - Throws: ``Failure`` when the answer is of another kind or the learner's code threw;
  ///   ``SubjectError`` otherwise.
  package mutating func ask<Answer: WireConvertible>(
    _ operation: String, _ arguments: any WireConvertible..., as: Answer.Type = Answer.self
  ) async throws -> Answer {
    let value = try await answer(operation, arguments)
    guard let answer = Answer(value) else {
      throw failure(.kind(expected: "\(Answer.kind)", got: "\(value.kind)"))
    }
    return answer
  }

  /// Asks for something that returns nothing.
  package mutating func tell(_ operation: String, _ arguments: any WireConvertible...) async throws
  {
    _ = try await answer(operation, arguments)
  }

  /// Asks for something that returns nothing, with arguments from several places.
  mutating func tell(
    _ operation: String, arguments: [any WireConvertible]
  ) async throws {
    _ = try await answer(operation, arguments)
  }

  private mutating func answer(
    _ operation: String, _ arguments: [any WireConvertible]
  ) async throws -> Value {
    switch try await answerOrRefusal(Call(operation, values: arguments.map(\.wireValue))) {
    case .value(let value): return value
    case .threw(let text): throw failure(.threw(text))
    }
  }

  /// What the subject makes of a question, be it an error.
  mutating func answerOrRefusal(_ call: Call) async throws -> Answered {
    calls.append(call)
    return try await subject.answered(call)
  }

  /// From here on the subject has to answer as another one did.
  mutating func expectsAgain(_ exchanges: [Exchange]) {
    subject = RepeatingSubject(subject, exchanges)
  }

  /// Forgets the calls so far: what comes does not depend on them.
  mutating func beginSession() { calls = [] }

  /// A failure of the last question.
  func failure(_ fault: Failure.Fault, means mistake: (any MisconceptionCase)? = nil) -> Failure {
    Failure(question: question, fault: fault, misconception: mistake)
  }

  /// A failure of the last of several calls, which need not be the latest.
  func failure(
    _ fault: Failure.Fault, of calls: [Call], means mistake: (any MisconceptionCase)?
  ) -> Failure {
    Failure(question: wording.text(of: calls), fault: fault, misconception: mistake)
  }
}
