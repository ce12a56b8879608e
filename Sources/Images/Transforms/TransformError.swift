/// A transform cannot be, or cannot be done with a picture.
public enum TransformError: Error, Equatable, Sendable {
  /// A parameter is outside its range.
  case parameter(transform: String, name: String, value: Double, allowed: ClosedRange<Double>)
  /// The part to cut out is larger than the picture.
  case cropTooLarge(transform: String, height: Int, width: Int, picture: ImageShape)
  /// The picture has a number of channels for which the transform has no meaning.
  case channels(transform: String, expected: Int, picture: ImageShape)
  /// There are not as many deviations as means.
  case deviationCount(means: Int, deviations: Int)
  /// There is not a mean for each channel.
  case meanCount(means: Int, picture: ImageShape)
  /// A picture so long and narrow that it would be too large once its shorter side is as asked for.
  case tooNarrow(transform: String, picture: ImageShape)
  /// A picture without a pixel.
  case emptyPicture(transform: String, picture: ImageShape)
  /// The pictures of a batch would have different shapes, as the transform is done by chance.
  case shapeByChance(transform: String, p: Double, before: ImageShape, after: ImageShape)
}

extension ImageTransform {
  /// What the transform is called in a pipeline's text and file: the name of its type.
  public static var name: String { String(describing: Self.self) }

  /// Throws when a number is outside its range.
  func check(
    _ name: String, _ value: Double, in allowed: ClosedRange<Double>
  ) throws(TransformError) {
    // Not `!contains`: it would be the same here, and the reader would have to think of NaN.
    if allowed.contains(value) { return }
    throw .parameter(transform: Self.name, name: name, value: value, allowed: allowed)
  }

  /// Throws when an end of a range is outside what is allowed.
  func check(
    _ name: String, _ range: ClosedRange<Double>, in allowed: ClosedRange<Double>
  ) throws(TransformError) {
    try check(name, range.lowerBound, in: allowed)
    try check(name, range.upperBound, in: allowed)
  }

  /// Throws when the probability is not one.
  func checkProbability() throws(TransformError) { try check("p", p, in: 0...1) }

  /// Throws when there is nothing in the picture.
  func checkNotEmpty(_ shape: ImageShape) throws(TransformError) {
    if shape.count == 0 { throw .emptyPicture(transform: Self.name, picture: shape) }
  }
}
