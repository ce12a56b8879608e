import CourseKit

/// Makes a picture of another one; what is by chance comes from `generator`.
public protocol Transform: Sendable {
  /// The new picture.
  func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image
}

/// Swaps left and right with probability `p`.
public struct RandomHorizontalFlip: Transform {
  /// The probability that a picture is flipped.
  public let p: Float

  /// A flip that is done with probability `p`.
  public init(p: Float = 0.5) { self.p = p }

  /// The picture flipped, or as it was.
  public func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image {
    let isFlipped = generator.nextUniform() < p
    guard isFlipped else { return image }
    let bytes = (0..<image.height).flatMap { row in
      (0..<image.width).reversed().flatMap { column in
        (0..<image.channels).map { image[row, column, $0] }
      }
    }
    return Image(
      height: image.height, width: image.width, channels: image.channels, bytes: bytes)
  }
}

/// Applies several transforms, from the first to the last.
public struct Compose: Transform {
  /// The transforms in the order in which they are done.
  public let transforms: [any Transform]

  /// The transforms, one after the other.
  public init(_ transforms: [any Transform]) { self.transforms = transforms }

  /// The picture after all transforms.
  public func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image {
    var image = image
    for transform in transforms { image = transform(image, using: &generator) }
    return image
  }
}

/// Training pictures are prepared, and then augmented.
public func trainingTransform(
  preparing: [any Transform], augmenting: [any Transform]
) -> Compose {
  Compose([Compose(preparing), Compose(augmenting)])
}

/// Validation pictures are only prepared, so that every measurement sees the same ones.
public func validationTransform(
  preparing: [any Transform], augmenting: [any Transform]
) -> Compose {
  Compose(preparing)
}
