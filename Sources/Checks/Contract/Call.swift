internal import CourseKit
package import Wire

/// One question of a session, as the wire has it.
package struct Call: Equatable, Sendable {
  /// The name of the operation.
  package var operation: String
  /// What it is asked with.
  package var arguments: [Value]

  /// A question about an operation.
  package init(_ operation: String, _ arguments: any WireConvertible...) {
    self.operation = operation
    self.arguments = arguments.map { $0.wireValue }
  }

  /// A question whose arguments are values already.
  package init(_ operation: String, values: [Value]) {
    self.operation = operation
    arguments = values
  }
}

extension [Call] {
  /// How much there is to read: the numbers of all arguments, and the calls themselves.
  package var size: Int { reduce(0) { $0 + 1 + $1.arguments.reduce(0) { $0 + $1.size } } }
}

extension Value {
  /// How many plain values it holds.
  var size: Int {
    switch self {
    case .none, .bool, .int, .double: 1
    case .text(let text): text.utf8.count
    case .tensor(let tensor): tensor.shape.count + tensor.elements.count
    case .image(let image): 3 + image.bytes.count
    case .list(let values): values.reduce(1) { $0 + $1.size }
    case .bytes(let bytes): bytes.count
    }
  }
}
