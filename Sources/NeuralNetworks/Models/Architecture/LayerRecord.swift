internal import Localization

/// A layer as JSON has it: its type, the arguments of PyTorch and, if it is not the index, its name.
struct LayerRecord {
  var name: String?
  var description: LayerDescription
}

/// The keys of a layer, as PyTorch names the arguments.
private enum Key: String, CodingKey, CaseIterable {
  case type, name, bias, affine, p, stride, padding, momentum
  case epsilon = "eps"
  case inFeatures = "in_features"
  case outFeatures = "out_features"
  case features = "num_features"
  case inChannels = "in_channels"
  case outChannels = "out_channels"
  case kernelSize = "kernel_size"
}

/// Any key, to find those that mean nothing.
private struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int?
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension LayerType {
  /// What a layer of the type may say beside its type and its name.
  fileprivate var keys: [Key] {
    switch self {
    case .flatten, .relu, .sigmoid, .tanh: []
    case .linear: [.inFeatures, .outFeatures, .bias]
    case .batchNorm1d: [.features, .epsilon, .momentum, .affine]
    case .dropout: [.p]
    case .conv2d: [.inChannels, .outChannels, .kernelSize, .stride, .padding, .bias]
    case .maxPool2d: [.kernelSize, .stride, .padding]
    }
  }
}

extension LayerRecord: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(description.type.rawValue, forKey: .type)
    try container.encodeIfPresent(name, forKey: .name)
    func encode(_ size: Spatial, _ key: Key) throws {
      try container.encode([size.height, size.width], forKey: key)
    }
    switch description {
    case .flatten, .relu, .sigmoid, .tanh: break
    case .linear(let inFeatures, let outFeatures, let bias):
      try container.encode(inFeatures, forKey: .inFeatures)
      try container.encode(outFeatures, forKey: .outFeatures)
      if !bias { try container.encode(false, forKey: .bias) }
    case .batchNorm1d(let features, let epsilon, let momentum, let affine):
      try container.encode(features, forKey: .features)
      try container.encode(epsilon, forKey: .epsilon)
      try container.encode(momentum, forKey: .momentum)
      try container.encode(affine, forKey: .affine)
    case .dropout(let probability): try container.encode(probability, forKey: .p)
    case .conv2d(let inChannels, let outChannels, let kernel, let stride, let padding, let bias):
      try container.encode(inChannels, forKey: .inChannels)
      try container.encode(outChannels, forKey: .outChannels)
      try encode(kernel, .kernelSize)
      try encode(stride, .stride)
      try encode(padding, .padding)
      try container.encode(bias, forKey: .bias)
    case .maxPool2d(let kernel, let stride, let padding):
      try encode(kernel, .kernelSize)
      try encode(stride, .stride)
      try encode(padding, .padding)
    }
  }
}

extension LayerRecord: Decodable {
  init(from decoder: any Decoder) throws {
    let reader = try LayerReader(decoder)
    name = try reader.container.decodeIfPresent(String.self, forKey: .name)
    let type = try reader.type()
    switch type {
    case .flatten: description = .flatten
    case .relu: description = .relu
    case .sigmoid: description = .sigmoid
    case .tanh: description = .tanh
    case .linear:
      description = .linear(
        inFeatures: try reader.count(.inFeatures), outFeatures: try reader.count(.outFeatures),
        bias: try reader.flag(.bias))
    case .batchNorm1d:
      let hasMomentum = reader.container.contains(.momentum)
      let isNull = hasMomentum ? try reader.container.decodeNil(forKey: .momentum) : false
      description = .batchNorm1d(
        features: try reader.count(.features),
        epsilon: try reader.number(.epsilon, in: 0...1, default: 1e-5),
        momentum: isNull ? nil : try reader.number(.momentum, in: 0...1, default: 0.1),
        affine: try reader.flag(.affine))
    case .dropout:
      description = .dropout(probability: try reader.number(.p, in: 0...1, default: 0.5))
    case .conv2d:
      description = .conv2d(
        inChannels: try reader.count(.inChannels), outChannels: try reader.count(.outChannels),
        kernelSize: try reader.size(.kernelSize), stride: try reader.size(.stride, default: 1),
        padding: try reader.size(.padding, from: 0, default: 0), bias: try reader.flag(.bias))
    case .maxPool2d:
      let kernel = try reader.size(.kernelSize)
      let padding = try reader.size(.padding, from: 0, default: 0)
      guard 2 * padding.height <= kernel.height, 2 * padding.width <= kernel.width else {
        throw reader.error(
          .padding,
          Localized(es: "como mucho la mitad del núcleo", en: "at most half of the kernel"))
      }
      description = .maxPool2d(
        kernelSize: kernel, stride: try reader.size(.stride, default: kernel), padding: padding)
    }
  }
}

/// Reads the keys of a layer and says which one is wrong.
private struct LayerReader {
  let container: KeyedDecodingContainer<Key>
  private let keys: [String]

  static let featureLimit = 1 << 20
  static let sizeLimit = 1024

  init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: Key.self)
    keys = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
  }

  private var path: String { place(container.codingPath) }

  func error(_ key: Key, _ allowed: Localized) -> ArchitectureError {
    .badValue(key: key.rawValue, place: path, allowed: allowed)
  }

  func type() throws -> LayerType {
    let text = try container.decode(String.self, forKey: .type)
    guard let type = LayerType(rawValue: text) else {
      throw ArchitectureError.unknownType(text, place: path)
    }
    let known = Set(([.type, .name] + type.keys).map(\.rawValue))
    if let unknown = keys.first(where: { !known.contains($0) }) {
      throw ArchitectureError.unknownKey(unknown, place: "\(path) (\(type.rawValue))")
    }
    return type
  }

  func count(_ key: Key) throws -> Int {
    let value = try container.decode(Int.self, forKey: key)
    return try require(value, key, in: 1...Self.featureLimit)
  }

  func flag(_ key: Key) throws -> Bool {
    try container.decodeIfPresent(Bool.self, forKey: key) ?? true
  }

  func number(_ key: Key, in range: ClosedRange<Double>, default value: Double) throws -> Double {
    let value = try container.decodeIfPresent(Double.self, forKey: key) ?? value
    guard range.contains(value) else { throw error(key, between(range)) }
    return value
  }

  /// One number for both, or a list of two.
  func size(_ key: Key, from least: Int = 1, default value: Spatial? = nil) throws -> Spatial {
    let range = least...Self.sizeLimit
    if !container.contains(key), let value { return value }
    if let side = try? container.decode(Int.self, forKey: key) {
      return Spatial(try require(side, key, in: range))
    }
    let sides = try container.decode([Int].self, forKey: key)
    guard sides.count == 2 else {
      throw error(
        key, Localized(es: "un número o una lista de dos", en: "a number or a list of two"))
    }
    return Spatial(
      height: try require(sides[0], key, in: range), width: try require(sides[1], key, in: range))
  }

  private func require(_ value: Int, _ key: Key, in range: ClosedRange<Int>) throws -> Int {
    guard range.contains(value) else { throw error(key, between(range)) }
    return value
  }

  private func between<Bound>(_ range: ClosedRange<Bound>) -> Localized {
    Localized(
      es: "un número de \(range.lowerBound) a \(range.upperBound)",
      en: "a number from \(range.lowerBound) to \(range.upperBound)")
  }
}
