public import CourseKit

/// Fills a few rectangles at random places.
///
/// T. DeVries and G. W. Taylor, "Improved regularization of convolutional neural networks with
/// cutout", 2017. Sides are parts of the picture's, cut to whole pixels, so that the same transform
/// suits every size; rectangles may overlap.
public struct CoarseDropout: ImageTransform {
  /// Whether what it does is drawn: the holes are.
  public static var drawsParameters: Bool { true }

  /// The probability that it is done.
  public let p: Double
  /// The least and the greatest number of rectangles, from 1 to 1000.
  public let numHolesRange: ClosedRange<Int>
  /// The least and the greatest height, where 1 is the picture's; from 0 to 1.
  public let holeHeightRange: ClosedRange<Double>
  /// The least and the greatest width, where 1 is the picture's; from 0 to 1.
  public let holeWidthRange: ClosedRange<Double>
  /// The new sample of every channel.
  public let fill: UInt8

  /// Rectangles whose number, height and width come from a range, each being as likely.
  public init(
    numHolesRange: ClosedRange<Int> = 1...2, holeHeightRange: ClosedRange<Double> = 0.1...0.2,
    holeWidthRange: ClosedRange<Double> = 0.1...0.2, fill: UInt8 = 0, p: Double = 0.5
  ) {
    self.p = p
    self.numHolesRange = numHolesRange
    self.holeHeightRange = holeHeightRange
    self.holeWidthRange = holeWidthRange
    self.fill = fill
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) {
    try checkProbability()
    try check("numHolesRange", Double(numHolesRange.lowerBound), in: 1...1000)
    try check("numHolesRange", Double(numHolesRange.upperBound), in: 1...1000)
    try check("holeHeightRange", holeHeightRange, in: 0...1)
    try check("holeWidthRange", holeWidthRange, in: 0...1)
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try check()
    try checkNotEmpty(shape)
    return TransformStep(output: shape) { source, target, generator in
      target.update(from: source, count: shape.count)
      for _ in 0..<Int.random(in: numHolesRange, using: &generator) {
        let hole = Hole(
          height: Int(
            Double(shape.height) * Double.random(in: holeHeightRange, using: &generator)),
          width: Int(Double(shape.width) * Double.random(in: holeWidthRange, using: &generator)),
          in: shape, using: &generator)
        hole.fill(target, shape, with: fill)
      }
    }
  }
}

/// A rectangle in a picture.
private struct Hole {
  var rows: Range<Int>
  var columns: Range<Int>

  init(rows: Range<Int>, columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// A rectangle at a random place.
  init(height: Int, width: Int, in shape: ImageShape, using generator: inout SeededGenerator) {
    let top = Int.random(in: 0...shape.height - height, using: &generator)
    let left = Int.random(in: 0...shape.width - width, using: &generator)
    self.init(rows: top..<top + height, columns: left..<left + width)
  }

  func fill(_ target: UnsafeMutablePointer<UInt8>, _ shape: ImageShape, with sample: UInt8) {
    for row in rows {
      (target + (row * shape.width + columns.lowerBound) * shape.channels)
        .update(repeating: sample, count: columns.count * shape.channels)
    }
  }
}

extension Image {
  /// The picture with a rectangle filled with one sample.
  ///
  /// - Precondition: the rectangle is inside the picture.
  public func dropping(rows: Range<Int>, columns: Range<Int>, fill: UInt8 = 0) -> Image {
    precondition(
      rows.lowerBound >= 0 && rows.upperBound <= height && columns.lowerBound >= 0
        && columns.upperBound <= width,
      "rows \(rows) and columns \(columns) are not inside a picture of \(shape)")
    var image = self
    image.bytes.withUnsafeMutableBufferPointer { bytes in
      guard let bytes = bytes.baseAddress else { return }
      Hole(rows: rows, columns: columns).fill(bytes, shape, with: fill)
    }
    return image
  }
}
