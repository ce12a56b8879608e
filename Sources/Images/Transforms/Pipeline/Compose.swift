public import CourseKit

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Transforms of pictures, one after the other.
///
/// ```swift
/// let augmentation = Compose([
///   RandomCrop(height: 28, width: 28), HorizontalFlip(), Rotate(limit: -10...10),
/// ])
/// var generator = SeededGenerator(seed: 7)
/// let picture = try augmentation(image, using: &generator)
/// ```
public struct Compose: Sendable {
  /// The transforms, in the order in which they are done.
  public let transforms: [any ImageTransform]

  /// The transforms, in the order in which they are to be done; none leaves pictures as they are.
  public init(_ transforms: [any ImageTransform] = []) { self.transforms = transforms }

  /// The picture after all transforms.
  ///
  /// Each transform draws from a generator of its own, so that leaving one out does not change what
  /// the others before it draw.
  ///
  /// - Throws: ``TransformError`` when one cannot be done with such a picture.
  public func callAsFunction(
    _ image: Image, using generator: inout SeededGenerator
  ) throws(TransformError) -> Image {
    var image = image
    for transform in transforms { image = try transform(image, using: &generator) }
    return image
  }
}

extension Compose {
  /// The picture after transforms that draw nothing.
  ///
  /// - Precondition: none of them draws.
  /// - Throws: ``TransformError`` when one cannot be done with such a picture.
  public func callAsFunction(_ image: Image) throws(TransformError) -> Image {
    precondition(
      transforms.allSatisfy(\.isDeterministic), "\(description) draws and needs a generator")
    var unused = SeededGenerator(seed: 0)
    return try self(image, using: &unused)
  }

  /// What is the same every time at the beginning, and the rest.
  func split() -> (fixed: Compose, drawn: Compose) {
    let count = transforms.prefix(while: \.isDeterministic).count
    return (Compose(Array(transforms[..<count])), Compose(Array(transforms[count...])))
  }
}

extension Compose: Equatable {
  /// Whether both do the same in the same order.
  public static func == (a: Compose, b: Compose) -> Bool {
    return a.transforms.count == b.transforms.count
      && zip(a.transforms, b.transforms).allSatisfy { $0.isEqual(to: $1) }
  }
}

extension ImageTransform {
  fileprivate func isEqual(to other: any ImageTransform) -> Bool { self == other as? Self }
}

extension Compose: CustomStringConvertible {
  /// The transforms, one a line, as Albumentations prints them.
  public var description: String { list(transforms.map(\.description)) }
}

/// `Compose([…])` around a line for each part.
func list(_ parts: [String]) -> String {
  parts.isEmpty ? "Compose([])" : "Compose([\n\(parts.map { "  \($0),\n" }.joined())])"
}

extension Compose: Codable {
  /// Writes a list of objects, each with its name and its parameters.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(transforms.map(PipelinePart.image))
  }

  /// Reads the list.
  ///
  /// - Throws: ``PipelineError`` or `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let parts = try decoder.singleValueContainer().decode([PipelinePart].self)
    self.init(
      try parts.enumerated().map { index, part in
        guard case .image(let transform) = part else {
          throw PipelineError(
            keyPath: "\(PipelineError.text(decoder.codingPath))[\(index)]",
            .notOfPictures(name: part.name))
        }
        return transform
      })
  }

  /// The transforms in a JSON list; `name` is what an error calls it.
  ///
  /// - Throws: ``PipelineError`` that names the key and what is wrong with it.
  public init(json: [UInt8], name: String) throws {
    self = try decodePipeline(Compose.self, json, name: name)
  }

  /// The transforms as a JSON list.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return Array(try encoder.encode(self))
  }
}
