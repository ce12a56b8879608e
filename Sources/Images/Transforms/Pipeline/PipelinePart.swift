/// One of the objects in a file.
enum PipelinePart: Codable {
  case image(any ImageTransform)
  case normalize(Normalize)
  case toTensor(ToTensor)

  /// One transform of each kind: a type alone does not tell which parameters it has.
  private static let imageTransforms: [any ImageTransform] = [
    Resize(height: 1, width: 1), LongestMaxSize(maxHeight: 1, maxWidth: 1),
    SmallestMaxSize(maxHeight: 1, maxWidth: 1), PadIfNeeded(minHeight: 1, minWidth: 1),
    CenterCrop(height: 1, width: 1), RandomCrop(height: 1, width: 1), HorizontalFlip(),
    VerticalFlip(), Rotate(), RandomBrightnessContrast(), GaussianNoise(), CoarseDropout(),
    ToGray(),
  ]

  /// What parts can be called.
  static let names = imageTransforms.map { type(of: $0).name } + ["Normalize", "ToTensor"]

  var name: String {
    switch self {
    case .image(let transform): type(of: transform).name
    case .normalize: "Normalize"
    case .toTensor: "ToTensor"
    }
  }

  private enum CodingKeys: CodingKey { case name }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    switch self {
    case .image(let transform): try transform.encode(to: encoder)
    case .normalize(let normalize): try normalize.encode(to: encoder)
    case .toTensor(let toTensor): try toTensor.encode(to: encoder)
    }
  }

  init(from decoder: any Decoder) throws {
    let name = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .name)
    let keyPath = PipelineError.text(decoder.codingPath)
    do {
      switch name {
      case "Normalize":
        try requireKnownKeys(in: decoder, likeThoseOf: Normalize(mean: [0], std: [1]))
        let normalize = try decode(like: Normalize(mean: [0], std: [1]), from: decoder)
        try normalize.check()
        self = .normalize(normalize)
      case "ToTensor":
        try requireKnownKeys(in: decoder, ["name"])
        self = .toTensor(try ToTensor(from: decoder))
      default:
        guard let example = Self.imageTransforms.first(where: { type(of: $0).name == name }) else {
          throw PipelineError(keyPath: "\(keyPath).name", .unknownTransform(name: name))
        }
        try requireKnownKeys(in: decoder, likeThoseOf: example)
        let transform = try decode(like: example, from: decoder)
        try transform.check()
        self = .image(transform)
      }
    } catch let error as TransformError {
      throw PipelineError(keyPath: keyPath + error.parameterSuffix, .transform(error))
    }
  }
}

/// Throws when an object has a key that nobody reads: a misspelt one would be passed over.
func requireKnownKeys(in decoder: any Decoder, _ known: [String]) throws {
  let container = try decoder.container(keyedBy: ParameterName.self)
  guard let key = container.allKeys.first(where: { !known.contains($0.stringValue) }) else {
    return
  }
  throw PipelineError(
    keyPath: PipelineError.text(decoder.codingPath + [key]), .unknownKey(known: known))
}

/// The keys are the parameters of a value, and its name.
private func requireKnownKeys(in decoder: any Decoder, likeThoseOf example: Any) throws {
  try requireKnownKeys(
    in: decoder, ["name"] + Mirror(reflecting: example).children.compactMap(\.label))
}

/// A value of the example's type.
///
/// For a number that does not fit its type, such as 2.5 for a whole one, the decoder throws an error of
/// its own, without a key. The parameters are then read one by one to find which it is.
private func decode<Value: Decodable>(like example: Value, from decoder: any Decoder) throws
  -> Value
{
  do {
    return try Value(from: decoder)
  } catch let error where !(error is DecodingError) {
    let container = try decoder.container(keyedBy: ParameterName.self)
    for (label, value) in Mirror(reflecting: example).children {
      guard let label, let value = value as? any Decodable else { continue }
      try find(value, label, in: container)
    }
    throw error
  }
}

/// Throws when a parameter cannot be read as one like the example.
private func find<Value: Decodable>(
  _ example: Value, _ label: String, in container: KeyedDecodingContainer<ParameterName>
) throws {
  do {
    _ = try container.decode(Value.self, forKey: ParameterName(stringValue: label))
  } catch let error where !(error is DecodingError) {
    let keyPath = PipelineError.text(container.codingPath + [ParameterName(stringValue: label)])
    throw PipelineError(keyPath: keyPath, .wrongType(expected: PipelineError.kind(of: Value.self)))
  }
}

private struct ParameterName: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension TransformError {
  /// The key of the parameter that is wrong, after a dot.
  fileprivate var parameterSuffix: String {
    if case .parameter(_, let name, _, _) = self { ".\(name)" } else { "" }
  }
}
