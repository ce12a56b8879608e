internal import Wire

/// A question with its right answer, and with the answers that known mistakes give.
struct KnownQuestion {
  /// What is asked.
  let call: Call
  /// The part of an answer that counts.
  let part: (Value) -> Value
  /// What is wrong with that part, if anything.
  let fault: (Value) -> Failure.Fault?
  /// The mistakes in the order that all questions of a check have them in, and what they answer.
  let mistakes: [Explanation]

  /// A way to make a mistake, as one question shows it.
  struct Explanation {
    /// The mistake; several ways may be ways to make the same one.
    let mistake: any MisconceptionCase
    /// Whether the mistake shows in this question.
    let isWrong: Bool
    /// Whether the part of an answer that counts is the one that the mistake gives.
    let gives: (Value) -> Bool
  }

  /// A question.
  ///
  /// - Parameters:
  ///   - part: The part of an answer that counts.
  ///   - shown: How a difference reads, where the first part of it would say too little.
  init<Answer: WireConvertible>(
    _ call: Call, is expected: Answer, within tolerance: Tolerance = .exact,
    unless alternatives: [(any MisconceptionCase, Answer)] = [],
    of part: @escaping (Value) -> Value = { $0 },
    shown: ((Answer, Answer) -> Failure.Fault)? = nil
  ) {
    func fault(of value: Value, _ expected: Answer) -> Failure.Fault? {
      guard
        let fault = ValueComparison.fault(
          value, expected.wireValue, within: tolerance.acceptingNaN)
      else { return nil }
      guard let shown, let got = Answer(value) else { return fault }
      return shown(got, expected)
    }
    self.call = call
    self.part = part
    self.fault = { fault(of: $0, expected) }
    mistakes = alternatives.map { mistake, answer in
      Explanation(
        mistake: mistake, isWrong: fault(of: part(answer.wireValue), expected) != nil,
        gives: { fault(of: $0, answer) == nil })
    }
  }
}

extension Examination {
  /// Asks questions, and names a mistake only if every answer is the one that it gives.
  ///
  /// Where the answers fit several mistakes none is named. All are asked even if the first answer is
  /// wrong already, and the wrong one once more in the end, since a failure shows the last question.
  mutating func expect(_ questions: [KnownQuestion]) async throws {
    var answers: [Value] = []
    for question in questions { answers.append(question.part(try await value(of: question.call))) }
    let faults = zip(questions, answers).map { $0.fault($1) }
    guard let first = faults.firstIndex(where: { $0 != nil }), let fault = faults[first] else {
      return
    }
    let named = questions[0].mistakes.indices.filter { index in
      let ways = questions.map { $0.mistakes[index] }
      return ways.contains(where: \.isWrong) && zip(ways, answers).allSatisfy { $0.gives($1) }
    }.map { questions[0].mistakes[$0].mistake }
    let isOne = Set(named.map { $0.rawValue }).count == 1
    if first < questions.count - 1 { _ = try await value(of: questions[first].call) }
    throw failure(fault, means: isOne ? named.first : nil)
  }

  private mutating func value(of call: Call) async throws -> Value {
    switch try await answerOrRefusal(call) {
    case .value(let value): return value
    case .threw(let text): throw failure(.threw(text))
    }
  }
}
