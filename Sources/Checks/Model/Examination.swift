public import CourseKit
public import Localization
public import Wire

/// What a check has at hand: the subject, seeded randomness, and the comparisons.
public struct Examination {
  private var subject: any Subject

  /// The numbers that the inputs are drawn from.
  public var generator: SeededGenerator

  /// The last question, for the message of a failure.
  private var question = ""

  /// An examination of a subject with inputs drawn from the seed.
  public init(of subject: any Subject, seed: UInt64) {
    self.subject = subject
    self.generator = SeededGenerator(seed: seed)
  }

  // MARK: Asking

  /// The answer to a question, of the kind that the check expects.
  ///
  /// - Throws: ``Failure`` when the answer is of another kind or the learner's code threw;
  ///   ``SubjectError`` otherwise.
  public mutating func ask<Answer: WireConvertible>(
    _ operation: String, _ arguments: any WireConvertible..., as: Answer.Type = Answer.self
  ) async throws -> Answer {
    let value = try await answer(operation, arguments)
    guard let answer = Answer(value) else {
      throw Failure(
        question: question, fault: .kind(expected: "\(Answer.kind)", got: "\(value.kind)"))
    }
    return answer
  }

  /// Asks for something that returns nothing.
  public mutating func tell(_ operation: String, _ arguments: any WireConvertible...) async throws {
    _ = try await answer(operation, arguments)
  }

  private mutating func answer(
    _ operation: String, _ arguments: [any WireConvertible]
  ) async throws -> Value {
    let values = arguments.map(\.wireValue)
    question = "\(operation)(\(values.map(Printing.short).joined(separator: ", ")))"
    do {
      return try await subject.answer(operation, values)
    } catch SubjectError.threw(let text) {
      throw Failure(question: question, fault: .threw(text))
    }
  }

  // MARK: Inputs

  /// A tensor of numbers drawn evenly from a range.
  public mutating func tensor(_ shape: [Int], in range: ClosedRange<Float> = -1...1) -> Tensor {
    let width = range.upperBound - range.lowerBound
    return Tensor(
      shape: shape,
      elements: (0..<shape.reduce(1, *)).map { _ in
        range.lowerBound + width * generator.nextUniform()
      })
  }

  /// A whole number drawn evenly from a range.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  // MARK: Expecting

  /// Holds a tensor against the expected one, and names the mistake that would explain it.
  ///
  /// - Parameter alternatives: what known mistakes would give; the first that fits is named.
  public func expect(
    _ got: Tensor, is expected: Tensor, within tolerance: Tolerance = .exact,
    unless alternatives: [(Misconception, Tensor)] = []
  ) throws {
    guard let fault = Comparison.fault(got, expected, within: tolerance) else { return }
    let explanation = alternatives.first {
      Comparison.fault(got, $0.1, within: tolerance) == nil
        && Comparison.fault($0.1, expected, within: tolerance) != nil
    }
    throw Failure(question: question, fault: fault, misconception: explanation?.0)
  }

  /// Holds several tensors against the expected ones.
  public func expect(
    _ got: [Tensor], are expected: [Tensor], within tolerance: Tolerance = .exact,
    unless alternatives: [(Misconception, [Tensor])] = []
  ) throws {
    func fault(_ got: [Tensor], _ expected: [Tensor]) -> Failure.Fault? {
      guard got.count == expected.count else {
        return .count(expected: expected.count, got: got.count)
      }
      for (got, expected) in zip(got, expected) {
        if let fault = Comparison.fault(got, expected, within: tolerance) { return fault }
      }
      return nil
    }
    guard let found = fault(got, expected) else { return }
    let explanation = alternatives.first {
      fault(got, $0.1) == nil && fault($0.1, expected) != nil
    }
    throw Failure(question: question, fault: found, misconception: explanation?.0)
  }

  /// Holds a plain value against the expected one.
  public func expect<Plain: Equatable>(
    _ got: Plain, is expected: Plain, unless alternatives: [(Misconception, Plain)] = []
  ) throws {
    guard got != expected else { return }
    let explanation = alternatives.first { $0.1 == got && $0.1 != expected }
    throw Failure(
      question: question, fault: .value(expected: "\(expected)", got: "\(got)"),
      misconception: explanation?.0)
  }

  /// Fails with a fact when a law does not hold.
  public func require(
    _ condition: Bool, _ fact: @autoclosure () -> Localized,
    means misconception: Misconception? = nil
  ) throws {
    guard !condition else { return }
    throw Failure(question: question, fault: .law(fact()), misconception: misconception)
  }
}
