package import CourseKit
package import Wire

/// What a check has at hand: the subject, seeded randomness, and the comparisons.
package struct Examination {
  private var subject: any Subject

  /// The numbers that the inputs are drawn from.
  package var generator: SeededGenerator

  /// The last question, for the message of a failure.
  private(set) var question = ""

  /// What there is besides the seed; nil where no check needs anything.
  let materials: Materials?

  /// How a training went, if the check has trained something.
  package internal(set) var curve: LearningCurve?

  /// An examination of a subject with inputs drawn from the seed.
  package init(of subject: any Subject, seed: UInt64, materials: Materials? = nil) {
    self.subject = subject
    self.materials = materials
    self.generator = SeededGenerator(seed: seed)
  }

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
      throw Failure(
        question: question, fault: .kind(expected: "\(Answer.kind)", got: "\(value.kind)"))
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
  package mutating func tensor(_ shape: [Int], in range: ClosedRange<Float> = -1...1) -> Tensor {
    let width = range.upperBound - range.lowerBound
    return Tensor(
      shape: shape,
      elements: (0..<shape.reduce(1, *)).map { _ in
        range.lowerBound + width * generator.nextUniform()
      })
  }

  /// A whole number drawn evenly from a range.
  package mutating func integer(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// A picture of evenly drawn bytes.
  package mutating func image(height: Int, width: Int, channels: Int) -> Image {
    Image(
      height: height, width: width, channels: channels,
      bytes: (0..<height * width * channels).map { _ in UInt8(truncatingIfNeeded: generator.next())
      })
  }

  /// The numbers from 0 up to a count, in a drawn order.
  package mutating func permutation(of count: Int) -> [Int] {
    Array(0..<count).shuffled(using: &generator)
  }
}
