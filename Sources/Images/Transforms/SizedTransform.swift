/// A transform that makes every picture of one size.
public protocol SizedTransform: ImageTransform {
  /// Rows of the result, from 1 to 4096.
  var height: Int { get }
  /// Columns of the result, from 1 to 4096.
  var width: Int { get }
}

extension SizedTransform {
  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) {
    try checkProbability()
    try check("height", Double(height), in: 1...Double(largestSide))
    try check("width", Double(width), in: 1...Double(largestSide))
  }

  /// What comes of pictures of a shape.
  ///
  /// - Throws: ``TransformError`` when a parameter is outside its range or the pictures are empty.
  func output(for shape: ImageShape) throws(TransformError) -> ImageShape {
    try check()
    try checkNotEmpty(shape)
    return ImageShape(height: height, width: width, channels: shape.channels)
  }
}

/// The most rows or columns that a transform makes: 4096 × 4096 samples of 3 channels are 50 MB.
let largestSide = 4096
