/// JSON that somebody else understands.
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue: Codable {
  /// Writes what it is.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// Reads whatever is there.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    func value<Value: Decodable>(_ type: Value.Type) -> Value? { try? container.decode(type) }
    self =
      if container.decodeNil() {
        .null
      } else if let bool = value(Bool.self) {
        .bool(bool)
      } else if let integer = value(Int.self) {
        .integer(integer)
      } else if let number = value(Double.self) {
        .number(number)
      } else if let string = value(String.self) {
        .string(string)
      } else if let array = value([JSONValue].self) {
        .array(array)
      } else {
        .object(try container.decode([String: JSONValue].self))
      }
  }
}
