public import CourseKit

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
