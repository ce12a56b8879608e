/// Bytes as they are, such as those of a file; they travel as such and not as a list of numbers.
package struct Bytes: Equatable, Sendable {
  /// The bytes, in order.
  package var contents: [UInt8]

  /// The bytes of a sequence.
  package init(_ contents: some Sequence<UInt8>) { self.contents = Array(contents) }
}

extension Bytes: WireConvertible {
  /// Bytes travel as bytes.
  package static var kind: Value.Kind { .bytes }
  /// The bytes in the value.
  package init?(_ value: Value) {
    guard case .bytes(let contents) = value else { return nil }
    self.contents = contents
  }
  /// This as a value.
  package var wireValue: Value { .bytes(contents) }
}
