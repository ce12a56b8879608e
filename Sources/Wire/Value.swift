package import CourseKit

/// What goes between the judge and the code of a learner: plain values, nothing that runs.
package indirect enum Value: Equatable, Sendable {
  /// The answer of something that returns nothing.
  case none
  /// Yes or no.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number; NaN and the infinities travel as they are.
  case double(Double)
  /// Text in UTF-8.
  case text(String)
  /// A tensor with its shape, bit for bit.
  case tensor(Tensor)
  /// A picture.
  case image(Image)
  /// Several values, of any kinds.
  case list([Value])
  /// Bytes as they are, such as those of a file.
  case bytes([UInt8])

  /// The kind as a word, for a message: `"tensor"`.
  package var kind: Kind {
    switch self {
    case .none: .none
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .text: .text
    case .tensor: .tensor
    case .image: .image
    case .list: .list
    case .bytes: .bytes
    }
  }

  /// What a value is, without its contents; the raw value is its byte on the wire.
  package enum Kind: UInt8, Sendable {
    /// Nothing.
    case none = 0
    /// Yes or no.
    case bool
    /// A whole number.
    case int
    /// A number.
    case double
    /// Text.
    case text
    /// A tensor.
    case tensor
    /// A picture.
    case image
    /// Several values.
    case list
    /// Bytes.
    case bytes
  }
}
