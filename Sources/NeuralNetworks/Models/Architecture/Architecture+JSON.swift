internal import Localization

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

// {"layers": [
//   {"type": "Flatten"},
//   {"type": "Linear", "in_features": 784, "out_features": 256},
//   {"type": "ReLU"},
//   {"type": "Linear", "in_features": 256, "out_features": 10, "name": "head"}]}
extension Architecture: Codable {
  private enum CodingKeys: CodingKey { case layers }

  /// Writes `layers`, each with its type and the arguments of PyTorch.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(
      layers.enumerated().map { index, layer in
        LayerRecord(
          name: layer.name == "\(index)" ? nil : layer.name, description: layer.description)
      }, forKey: .layers)
  }

  /// Reads `layers`.
  ///
  /// - Throws: ``ArchitectureError`` that names the key, or `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let records = try container.decode([LayerRecord].self, forKey: .layers)
    guard records.count <= Self.layerLimit else {
      throw ArchitectureError.badValue(
        key: "layers", place: "layers",
        allowed: Localized(
          es: "una lista de hasta \(Self.layerLimit) capas",
          en: "a list of up to \(Self.layerLimit) layers"))
    }
    self.init(
      named: records.enumerated().map { index, record in
        Layer(name: record.name ?? "\(index)", record.description)
      })
    try requireBuildable()
  }

  /// The architecture as JSON on one line, which metadata can hold.
  public func json() throws -> [UInt8] { try encodeJSON(self) }

  /// The architecture in JSON.
  ///
  /// - Throws: ``ArchitectureError`` that names the key and what is wrong with it.
  public init(json: [UInt8]) throws { self = try decodeJSON(Architecture.self, json) }
}

/// A value as JSON on one line, with sorted keys.
func encodeJSON(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  encoder.nonConformingFloatEncodingStrategy = .convertToString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  return Array(try encoder.encode(value))
}

/// A value in JSON; what the decoder throws becomes an ``ArchitectureError`` with the key.
func decodeJSON<Value: Decodable>(_ type: Value.Type, _ json: [UInt8]) throws -> Value {
  let decoder = JSONDecoder()
  decoder.nonConformingFloatDecodingStrategy = .convertFromString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  do {
    return try decoder.decode(type, from: Data(json))
  } catch DecodingError.keyNotFound(let key, let context) {
    throw ArchitectureError.missingKey(key.stringValue, place: place(context.codingPath))
  } catch DecodingError.typeMismatch(let type, let context),
    DecodingError.valueNotFound(let type, let context)
  {
    throw ArchitectureError.badValue(
      key: place(context.codingPath.suffix(1)), place: place(context.codingPath.dropLast()),
      allowed: kind(of: type))
  } catch DecodingError.dataCorrupted(let context) {
    guard context.codingPath.isEmpty else {
      throw ArchitectureError.badValue(
        key: place(context.codingPath.suffix(1)),
        place: place(context.codingPath.dropLast()),
        allowed: Localized(es: "otra cosa", en: "something else"))
    }
    throw ArchitectureError.notJSON(reason: context.debugDescription)
  }
}

/// The way to a value, such as `layers[2]`.
func place(_ keys: some Sequence<any CodingKey>) -> String {
  let path = keys.reduce(into: "") { text, key in
    if let index = key.intValue {
      text += "[\(index)]"
    } else {
      text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
    }
  }
  return path.isEmpty ? "JSON" : path
}

private func kind(of type: any Any.Type) -> Localized {
  switch type {
  case is String.Type: Localized(es: "un texto", en: "a text")
  case is Bool.Type: Localized(es: "true o false", en: "true or false")
  case is any BinaryInteger.Type: Localized(es: "un número entero", en: "a whole number")
  case is any BinaryFloatingPoint.Type: Localized(es: "un número", en: "a number")
  default:
    String(describing: type).contains("Dictionary")
      ? Localized(es: "un objeto", en: "an object") : Localized(es: "una lista", en: "a list")
  }
}
