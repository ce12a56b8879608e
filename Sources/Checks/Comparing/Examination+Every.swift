package import Wire

extension Examination {
  /// A question with the right answer, and what known mistakes would answer.
  package struct Every<Answer: WireConvertible & Equatable> {
    /// What is asked.
    package var arguments: [any WireConvertible]
    /// The right answer.
    package var answer: Answer
    /// What the mistakes answer, in the same order in each question.
    package var mistaken: [Answer]

    /// A question with its answers.
    package init(
      _ arguments: [any WireConvertible], is answer: Answer, mistaken: [Answer] = []
    ) {
      self.arguments = arguments
      self.answer = answer
      self.mistaken = mistaken
    }
  }

  /// Asks all questions, shows the first that is answered wrong, and names the one mistake that gives
  /// every answer, the right ones too.
  ///
  /// - Parameter mistakes: The known mistakes; one that comes in several forms is listed as often.
  package mutating func expect<Answer: WireConvertible & Equatable>(
    every questions: [Every<Answer>], of operation: String,
    unless mistakes: [any MisconceptionCase] = []
  ) async throws {
    var first: Failure?
    var explaining = Array(mistakes.indices)
    for question in questions {
      let got: Answer
      do {
        let call = Call(operation, values: question.arguments.map(\.wireValue))
        switch try await answerOrRefusal(call) {
        case .threw(let text): throw failure(.threw(text))
        case .value(let value):
          guard let answer = Answer(value) else {
            throw failure(.kind(expected: "\(Answer.kind)", got: "\(value.kind)"))
          }
          got = answer
        }
      } catch let failure as Failure {
        throw first ?? failure
      }
      explaining = explaining.filter { question.mistaken[$0] == got }
      if got != question.answer, first == nil {
        first = failure(PlainComparison.fault(got, question.answer))
      }
    }
    guard var failure = first else { return }
    if Set(explaining.map { mistakes[$0].rawValue }).count == 1 {
      failure.misconception = Misconception(mistakes[explaining[0]])
    }
    throw failure
  }
}
