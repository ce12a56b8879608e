public import CourseKit

/// Cuts out the middle.
///
/// When what is left over is odd, one more row or column is cut off below and on the right.
public struct CenterCrop: SizedTransform {
  /// The probability that it is done.
  public let p: Double
  /// Rows of the result, from 1 to 4096.
  public let height: Int
  /// Columns of the result, from 1 to 4096.
  public let width: Int

  /// A cut of `height` × `width`.
  public init(height: Int, width: Int, p: Double = 1) {
    self.p = p
    self.height = height
    self.width = width
    requireValid(self)
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    let output = try output(for: shape)
    let (top, left) = try room(in: shape)
    return TransformStep(output: output) { source, target, _ in
      crop(source, shape, top: top / 2, left: left / 2, into: target, output)
    }
  }
}

/// Cuts out a part at a random place, each place being as likely.
public struct RandomCrop: SizedTransform {
  /// Whether what it does is drawn: the place is.
  public static var drawsParameters: Bool { true }

  /// The probability that it is done.
  public let p: Double
  /// Rows of the result, from 1 to 4096.
  public let height: Int
  /// Columns of the result, from 1 to 4096.
  public let width: Int

  /// A cut of `height` × `width`.
  public init(height: Int, width: Int, p: Double = 1) {
    self.p = p
    self.height = height
    self.width = width
    requireValid(self)
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    let output = try output(for: shape)
    let (bottom, right) = try room(in: shape)
    return TransformStep(output: output) { source, target, generator in
      let top = Int.random(in: 0...bottom, using: &generator)
      let left = Int.random(in: 0...right, using: &generator)
      crop(source, shape, top: top, left: left, into: target, output)
    }
  }
}

extension SizedTransform {
  /// How far down and to the right a part can be.
  fileprivate func room(
    in shape: ImageShape
  ) throws(TransformError) -> (rows: Int, columns: Int) {
    guard height <= shape.height, width <= shape.width else {
      throw .cropTooLarge(transform: Self.name, height: height, width: width, picture: shape)
    }
    return (shape.height - height, shape.width - width)
  }
}

private func crop(
  _ source: UnsafePointer<UInt8>, _ shape: ImageShape, top: Int, left: Int,
  into target: UnsafeMutablePointer<UInt8>, _ output: ImageShape
) {
  let count = output.width * output.channels
  for row in 0..<output.height {
    let start = ((top + row) * shape.width + left) * shape.channels
    (target + row * count).update(from: source + start, count: count)
  }
}

extension Image {
  /// The part of `height` × `width` whose first pixel is at the row `top` and the column `left`.
  ///
  /// - Precondition: it is inside the picture.
  public func cropped(top: Int, left: Int, height: Int, width: Int) -> Image {
    precondition(
      top >= 0 && left >= 0 && height >= 0 && width >= 0 && top + height <= self.height
        && left + width <= self.width,
      "\(height)×\(width) at [\(top), \(left)] is not inside a picture of \(shape)")
    let count = width * channels
    var rows: [UInt8] = []
    rows.reserveCapacity(height * count)
    for row in top..<top + height {
      let start = (row * self.width + left) * channels
      rows += bytes[start..<start + count]
    }
    return Image(height: height, width: width, channels: channels, bytes: rows)
  }
}
