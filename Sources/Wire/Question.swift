package import CourseKit

/// The arguments of a question, taken one after the other by whoever answers it: the adapter of an
/// exercise, or the reference that its answers are held against.
package struct Question {
  /// The operation's name.
  package let operation: String
  private var arguments: ArraySlice<Value>

  /// A question about an operation.
  package init(operation: String, arguments: [Value]) {
    self.operation = operation
    self.arguments = arguments[...]
  }

  /// The next argument.
  ///
  /// - Throws: ``Mismatch`` when there is none or it is of another kind: the check and the adapter
  ///   do not agree, which is a fault of the course and never of the learner.
  package mutating func take<Argument: WireConvertible>(
    _: Argument.Type = Argument.self
  ) throws -> Argument {
    guard let value = arguments.popFirst() else {
      throw Mismatch(operation: operation, expected: Argument.kind, got: nil)
    }
    guard let argument = Argument(value) else {
      throw Mismatch(operation: operation, expected: Argument.kind, got: value.kind)
    }
    return argument
  }

  /// A generator seeded by the next argument, a whole number.
  package mutating func generator() throws -> SeededGenerator {
    try SeededGenerator(seed: seed())
  }

  /// The next argument, a whole number, as a seed.
  package mutating func seed() throws -> UInt64 { UInt64(bitPattern: Int64(try take(Int.self))) }

  /// A check asked with other arguments than the adapter takes.
  package struct Mismatch: Error, CustomStringConvertible {
    let operation: String
    let expected: Value.Kind
    let got: Value.Kind?

    /// One sentence for whoever writes the exercise.
    package var description: String {
      "\(operation) takes a \(expected) next, got \(got.map { "a \($0)" } ?? "nothing")"
    }
  }
}
