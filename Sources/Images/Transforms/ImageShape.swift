public import CourseKit

/// The lengths of a picture's axes.
public struct ImageShape: Equatable, Sendable {
  /// Rows.
  public var height: Int
  /// Columns.
  public var width: Int
  /// Samples of each pixel.
  public var channels: Int

  /// A shape.
  public init(height: Int, width: Int, channels: Int) {
    self.height = height
    self.width = width
    self.channels = channels
  }

  /// How many pixels a picture of the shape has.
  public var pixelCount: Int { height * width }

  /// How many samples a picture of the shape has.
  public var count: Int { height * width * channels }
}

extension ImageShape: CustomStringConvertible {
  /// For example `28×28×1`.
  public var description: String { "\(height)×\(width)×\(channels)" }
}

extension Image {
  /// The lengths of the picture's axes.
  public var shape: ImageShape { ImageShape(height: height, width: width, channels: channels) }
}

extension LabeledImages {
  /// The shape of each picture.
  public var shape: ImageShape { ImageShape(height: height, width: width, channels: channels) }
}
