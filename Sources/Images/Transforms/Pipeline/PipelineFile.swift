internal import CourseKit
internal import Files

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

// A pipeline as JSON: an object whose `transforms` are a list of objects, each with its `name` and its
// parameters.
//
//     {"transforms": [
//       {"name": "HorizontalFlip", "p": 0.5},
//       {"name": "Normalize", "mean": [0.286], "std": [0.353], "maxPixelValue": 255},
//       {"name": "ToTensor"}]}
extension TensorPipeline {
  /// The most bytes that a file may hold, 1 MiB.
  public static let byteLimit = 1 << 20

  /// The pipeline as JSON, one parameter a line and sorted by name.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return Array(try encoder.encode(self))
  }

  /// The pipeline in JSON; `name` is what an error calls the file.
  ///
  /// - Throws: ``PipelineError`` that names the key and what is wrong with it.
  public init(json: [UInt8], name: String) throws {
    self = try decodePipeline(TensorPipeline.self, json, name: name)
  }

  /// The pipeline in a file.
  ///
  /// - Throws: ``PipelineError`` that names the key and what is wrong with it, or ``DataError`` when
  ///   the file cannot be read.
  public static func read(_ url: URL) throws -> TensorPipeline {
    try TensorPipeline(json: readFile(url, limit: byteLimit), name: url.path)
  }

  /// Writes the pipeline into a file, as a whole or not at all.
  ///
  /// - Throws: ``DataError`` when the file cannot be written.
  public func write(to url: URL) throws { try writeFile(try json() + [0x0A], to: url) }
}

/// A value that holds transforms, from a JSON file of at most ``TensorPipeline/byteLimit`` bytes.
func decodePipeline<Value: Decodable>(
  _ type: Value.Type, _ json: [UInt8], name: String
) throws -> Value {
  let limit = TensorPipeline.byteLimit
  guard json.count <= limit else {
    throw PipelineError(path: name, .tooLarge(byteCount: json.count, limit: limit))
  }
  if let mistake = JSONMistake.first(in: json) {
    throw PipelineError(path: name, .notJSON(offset: mistake.byte))
  }
  do {
    return try JSONDecoder().decode(type, from: Data(json))
  } catch {
    throw PipelineError(error, path: name)
  }
}

extension TensorPipeline: Codable {
  private enum CodingKeys: CodingKey { case transforms }

  /// Writes `transforms`, each with its name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let parts =
      compose.transforms.map(PipelinePart.image)
      + [normalize.map(PipelinePart.normalize)]
      .compactMap(\.self) + [.toTensor(toTensor)]
    try container.encode(parts, forKey: .transforms)
  }

  /// Reads `transforms`.
  ///
  /// - Throws: ``PipelineError`` or `DecodingError`.
  public init(from decoder: any Decoder) throws {
    try requireKnownKeys(in: decoder, [CodingKeys.transforms.stringValue])
    let parts = try decoder.container(keyedBy: CodingKeys.self)
      .decode([PipelinePart].self, forKey: .transforms)
    let place = PipelineError.text(decoder.codingPath + [CodingKeys.transforms])
    var transforms: [any ImageTransform] = []
    var normalize: Normalize?
    var toTensor: ToTensor?
    for (index, part) in parts.enumerated() {
      let before = toTensor != nil ? "ToTensor" : normalize != nil ? "Normalize" : nil
      switch part {
      case .image(let transform) where before == nil: transforms.append(transform)
      case .normalize(let value) where before == nil: normalize = value
      case .toTensor(let value) where toTensor == nil: toTensor = value
      default:
        throw PipelineError(
          keyPath: "\(place)[\(index)]", .order(name: part.name, after: before ?? ""))
      }
    }
    guard let toTensor else { throw PipelineError(keyPath: place, .noTensor) }
    self.init(Compose(transforms), normalize, toTensor)
  }
}
