internal import CourseKit

/// A transform that resizes without distortion, by one scale for rows and columns.
private protocol ScalingTransform: ImageTransform {
  var maxHeight: Int { get }
  var maxWidth: Int { get }
  var areaForDownscale: Bool { get }

  /// What rows and columns are multiplied by, from the scales that either would need.
  static func scale(_ rows: Double, _ columns: Double) -> Double
}

extension ScalingTransform {
  fileprivate func checkParameters() throws(TransformError) {
    try checkProbability()
    try check("maxHeight", Double(maxHeight), in: 1...Double(largestSide))
    try check("maxWidth", Double(maxWidth), in: 1...Double(largestSide))
  }

  fileprivate func scaled(_ shape: ImageShape) throws(TransformError) -> TransformStep {
    try checkParameters()
    try checkNotEmpty(shape)
    let scale = Self.scale(
      Double(maxHeight) / Double(shape.height), Double(maxWidth) / Double(shape.width))
    // Halves to the even number, as Python rounds.
    func side(_ old: Int) -> Double {
      max(1, (Double(old) * scale).rounded(.toNearestOrEven))
    }
    let (height, width) = (side(shape.height), side(shape.width))
    guard height * width <= Double(PNG.pixelLimit) else {
      throw .tooNarrow(transform: Self.name, picture: shape)
    }
    return resizing(
      shape, height: Int(height), width: Int(width), byArea: areaForDownscale && scale < 1)
  }
}

/// Resizes so that both sides fit into `maxHeight` × `maxWidth` and one of them fills it.
///
/// Nothing is distorted, so that pictures of other proportions have other sizes afterwards:
/// ``PadIfNeeded`` makes them equal. As Albumentations' `LongestMaxSize` with `max_size_hw`.
public struct LongestMaxSize: ScalingTransform {
  /// The probability that it is done.
  public let p: Double
  /// The most rows of the result, from 1 to 4096.
  public let maxHeight: Int
  /// The most columns of the result, from 1 to 4096.
  public let maxWidth: Int
  /// Whether shrinking takes the mean of all that a new pixel covers, as OpenCV's `INTER_AREA`.
  public let areaForDownscale: Bool

  /// A resizing into `maxHeight` × `maxWidth`.
  public init(maxHeight: Int, maxWidth: Int, areaForDownscale: Bool = false, p: Double = 1) {
    self.p = p
    self.maxHeight = maxHeight
    self.maxWidth = maxWidth
    self.areaForDownscale = areaForDownscale
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) { try checkParameters() }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try scaled(shape)
  }

  fileprivate static func scale(_ rows: Double, _ columns: Double) -> Double { min(rows, columns) }
}

/// Resizes so that both sides cover `maxHeight` × `maxWidth` and one of them no more than that.
///
/// Nothing is distorted; ``CenterCrop`` or ``RandomCrop`` cuts off what is too much. As
/// Albumentations' `SmallestMaxSize` with `max_size_hw`.
public struct SmallestMaxSize: ScalingTransform {
  /// The probability that it is done.
  public let p: Double
  /// Rows that the result covers, from 1 to 4096.
  public let maxHeight: Int
  /// Columns that the result covers, from 1 to 4096.
  public let maxWidth: Int
  /// Whether shrinking takes the mean of all that a new pixel covers, as OpenCV's `INTER_AREA`.
  public let areaForDownscale: Bool

  /// A resizing that covers `maxHeight` × `maxWidth`.
  public init(maxHeight: Int, maxWidth: Int, areaForDownscale: Bool = false, p: Double = 1) {
    self.p = p
    self.maxHeight = maxHeight
    self.maxWidth = maxWidth
    self.areaForDownscale = areaForDownscale
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) { try checkParameters() }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try scaled(shape)
  }

  fileprivate static func scale(_ rows: Double, _ columns: Double) -> Double { max(rows, columns) }
}
