import CourseKit

/// Makes a picture of another one; what is by chance comes from `generator`.
public protocol Transform: Sendable {
  /// The new picture.
  func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image
}

// [flip]
/// Swaps left and right with probability `p`.
public struct RandomHorizontalFlip: Transform {
  /// The probability that a picture is flipped.
  public let p: Float

  /// A flip that is done with probability `p`.
  public init(p: Float = 0.5) { self.p = p }

  /// The picture flipped, or as it was.
  public func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image {
    // [draw]
    guard generator.nextUniform() < p else { return image }
    // [/draw]
    var flipped = image
    for row in 0..<image.height {
      for column in 0..<image.width {
        for channel in 0..<image.channels {
          flipped[row, column, channel] = image[row, image.width - 1 - column, channel]
        }
      }
    }
    return flipped
  }
}
// [/flip]

// [compose]
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
// [/compose]

// [sets]
/// Training pictures are prepared, and then augmented.
public func trainingTransform(
  preparing: [any Transform], augmenting: [any Transform]
) -> Compose {
  Compose(preparing + augmenting)
}

/// Validation pictures are only prepared, so that every measurement sees the same ones.
public func validationTransform(
  preparing: [any Transform], augmenting: [any Transform]
) -> Compose {
  Compose(preparing)
}
// [/sets]
