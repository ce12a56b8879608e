public import CourseKit

/// What is done to a picture before a network sees it: transforms of bytes, then numbers around zero,
/// then channels first.
///
/// The order is part of the type: a transform of pictures after ``Normalize`` does not compile, and in
/// a file it is an error that says so.
///
/// ```swift
/// let pipeline = TensorPipeline(
///   Compose([Resize(height: 64, width: 64), HorizontalFlip()]),
///   Normalize(mean: [0.49, 0.48, 0.45], std: [0.25, 0.24, 0.26]), ToTensor())
/// var generator = SeededGenerator(seed: 7)
/// let tensor = try pipeline(image, using: &generator)  // [3, 64, 64]
/// ```
public struct TensorPipeline: Equatable, Sendable {
  /// From bytes to bytes.
  public let compose: Compose
  /// From bytes to numbers; nil leaves them as they are, from 0 to 255.
  public let normalize: Normalize?
  /// From rows, columns, channels to channels, rows, columns.
  public let toTensor: ToTensor

  /// The parts, in their order.
  public init(_ compose: Compose, _ normalize: Normalize?, _ toTensor: ToTensor = ToTensor()) {
    self.compose = compose
    self.normalize = normalize
    self.toTensor = toTensor
  }

  /// The picture as `[channels, height, width]`.
  ///
  /// - Throws: ``TransformError`` when a part cannot be done with such a picture.
  public func callAsFunction(
    _ image: Image, using generator: inout SeededGenerator
  ) throws(TransformError) -> Tensor {
    let image = try compose(image, using: &generator)
    var last = try PreparedPipeline(TensorPipeline(Compose(), normalize), for: image.shape)
    return last(image, using: &generator)
  }

  /// The pipeline made ready for pictures of one shape, for speed.
  ///
  /// - Throws: ``TransformError`` when a part cannot be done with such pictures, or changes their
  ///   shape only by chance.
  public func prepared(for shape: ImageShape) throws(TransformError) -> PreparedPipeline {
    try PreparedPipeline(self, for: shape)
  }
}

extension TensorPipeline: CustomStringConvertible {
  /// The parts, one a line, as Albumentations prints them.
  public var description: String {
    list(
      compose.transforms.map(\.description) + [normalize?.description].compactMap(\.self)
        + [toTensor.description])
  }
}
