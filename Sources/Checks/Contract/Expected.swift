package import Wire

/// What a right solution answers to a question of the documented domain.
package enum Expected: Sendable {
  /// A value, within a tolerance where numbers are computed.
  case value(Value, within: Tolerance)
  /// An error.
  case refusal
  /// Any value of this kind: what else is true of it, such as a law of chance, another check asks.
  case open(Value.Kind)
  /// A value in which nothing is found wrong, where several are right: a table, however it is spaced.
  case satisfying(@Sendable (Value) -> Failure.Fault?)

  /// A value, within a tolerance where numbers are computed.
  package static func `is`(
    _ value: any WireConvertible, within tolerance: Tolerance = .exact
  ) -> Expected {
    .value(value.wireValue, within: tolerance)
  }

  /// The answer of something that returns nothing.
  package static let done = Expected.value(.none, within: .exact)
}
