package import CourseKit

/// A type that travels as one ``Value``.
package protocol WireConvertible {
  /// The kind on the wire, for messages about an answer of another kind.
  static var kind: Value.Kind { get }

  /// The value if it is of this kind.
  init?(_ value: Value)

  /// This as a value.
  var wireValue: Value { get }
}

extension Tensor: WireConvertible {
  /// A tensor travels as a tensor.
  package static var kind: Value.Kind { .tensor }
  /// The tensor in the value.
  package init?(_ value: Value) {
    guard case .tensor(let tensor) = value else { return nil }
    self = tensor
  }
  /// This as a value.
  package var wireValue: Value { .tensor(self) }
}

extension Image: WireConvertible {
  /// A picture travels as a picture.
  package static var kind: Value.Kind { .image }
  /// The picture in the value.
  package init?(_ value: Value) {
    guard case .image(let image) = value else { return nil }
    self = image
  }
  /// This as a value.
  package var wireValue: Value { .image(self) }
}

extension Int: WireConvertible {
  /// A whole number travels as a whole number.
  package static var kind: Value.Kind { .int }
  /// The number in the value.
  package init?(_ value: Value) {
    guard case .int(let number) = value else { return nil }
    self = number
  }
  /// This as a value.
  package var wireValue: Value { .int(self) }
}

extension Double: WireConvertible {
  /// A number travels as a number.
  package static var kind: Value.Kind { .double }
  /// The number in the value.
  package init?(_ value: Value) {
    guard case .double(let number) = value else { return nil }
    self = number
  }
  /// This as a value.
  package var wireValue: Value { .double(self) }
}

extension Float: WireConvertible {
  /// A single-precision number travels as a double, which holds it exactly.
  package static var kind: Value.Kind { .double }
  /// The number in the value, rounded to single precision.
  package init?(_ value: Value) {
    guard case .double(let number) = value else { return nil }
    self = Float(number)
  }
  /// This as a value.
  package var wireValue: Value { .double(Double(self)) }
}

extension Bool: WireConvertible {
  /// Yes or no travels as yes or no.
  package static var kind: Value.Kind { .bool }
  /// The answer in the value.
  package init?(_ value: Value) {
    guard case .bool(let flag) = value else { return nil }
    self = flag
  }
  /// This as a value.
  package var wireValue: Value { .bool(self) }
}

extension String: WireConvertible {
  /// Text travels as text.
  package static var kind: Value.Kind { .text }
  /// The text in the value.
  package init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }
  /// This as a value.
  package var wireValue: Value { .text(self) }
}

extension Array: WireConvertible where Element: WireConvertible {
  /// An array travels as a list.
  package static var kind: Value.Kind { .list }
  /// The elements in the list, if all are of this kind.
  package init?(_ value: Value) {
    guard case .list(let values) = value else { return nil }
    var elements: [Element] = []
    for value in values {
      guard let element = Element(value) else { return nil }
      elements.append(element)
    }
    self = elements
  }
  /// This as a value.
  package var wireValue: Value {
    // A key path would look its generic type up again for every element.
    .list(map { $0.wireValue })
  }
}
