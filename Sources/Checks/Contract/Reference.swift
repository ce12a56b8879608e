package import CourseKit
package import Wire

/// What the answers of a session are held against: the operations of an adapter, answered by the
/// reference implementation.
///
/// ```swift
/// Reference(["relu": { .is(relu(try $0.take())) }])
/// ```
///
/// A reference that remembers something, as a layer does, keeps it in a variable that its closures
/// capture; each session has a reference of its own.
package struct Reference {
  /// How one question is answered rightly.
  package typealias Operation = (inout Question) throws -> Expected

  private let operations: [String: Operation]

  /// A reference by its operations.
  package init(_ operations: [String: Operation]) { self.operations = operations }

  /// The right answer to a question.
  ///
  /// - Throws: ``Unknown`` for an operation that it does not know, and `Question.Mismatch`: both are
  ///   faults of the course.
  package func expected(of call: Call) throws -> Expected {
    guard let operation = operations[call.operation] else {
      throw Unknown(operation: call.operation)
    }
    var question = Question(operation: call.operation, arguments: call.arguments)
    return try operation(&question)
  }

  /// A contract asks what its reference does not know.
  package struct Unknown: Error { let operation: String }
}

extension Reference {
  /// A layer of the reference, with the operations that `serveLayer` gives an adapter.
  ///
  /// - Parameters:
  ///   - tolerance: How far outputs and gradients may be off.
  ///   - make: Makes the layer from the arguments of `new`.
  ///   - own: What else the layer of this exercise is asked.
  package static func layer<Reference: Layer>(
    within tolerance: Tolerance = .exact,
    _ make: @escaping (inout Question) throws -> Reference,
    with own: [String: (Reference, inout Question) throws -> Expected] = [:],
    and functions: [String: Operation] = [:]
  ) -> Self {
    var made: Reference?
    var other: Reference?
    func layer() throws -> Reference {
      if let made { return made }
      var nothing = Question(operation: "new", arguments: [])
      let layer = try make(&nothing)
      made = layer
      return layer
    }
    let operations: [String: Operation] = [
      "new": {
        made = try make(&$0)
        return .done
      },
      "swap": { _ in
        (made, other) = (other, made)
        return .done
      },
      "forward": { .is(try layer().forward($0.take()), within: tolerance) },
      "refuses": {
        let input: Tensor = try $0.take()
        return .is((try? layer().forward(input)) == nil)
      },
      "backward": { .is(try layer().backward($0.take()), within: tolerance) },
      "train": { _ in
        try layer().train()
        return .done
      },
      "eval": { _ in
        try layer().eval()
        return .done
      },
      "values": { _ in .is(try layer().parameters.map(\.value), within: tolerance) },
      "gradients": { _ in .is(try layer().parameters.map(\.grad), within: tolerance) },
    ]
    return Self(
      operations
        .merging(own.mapValues { own in { try own(layer(), &$0) } }, uniquingKeysWith: { $1 })
        .merging(functions, uniquingKeysWith: { $1 }))
  }
}
