internal import CourseKit
internal import NeuralNetworks

/// What the first layer of a network looks for: the weights of each of its units as a picture.
///
/// Middle grey is 0; black and white are 3 standard deviations of all that is shown, so that tiles
/// can be compared and a unit that has learned nothing stays flat. Three channels are the colours.
struct WeightTiles {
  /// The most units that are shown.
  static let limit = 64

  private static let side = 520
  private static let gap = 2

  /// The weights, `[units, …]`.
  private let weight: Parameter
  private let channels: Int
  private let height: Int
  private let width: Int

  /// The tiles of a network for pictures of a size; `nil` where the weights of the first layer that
  /// learns are no pictures of it.
  init?(of model: Sequential, channels: Int, height: Int, width: Int) {
    guard channels == 1 || channels == 3 else { return nil }
    self.channels = channels
    switch Self.firstThatLearns(model) {
    case let layer as Conv2d where layer.inChannels == channels:
      weight = layer.weight
      (self.height, self.width) = (layer.kernelSize.height, layer.kernelSize.width)
    case let layer as Linear where layer.inFeatures == channels * height * width:
      weight = layer.weight
      (self.height, self.width) = (height, width)
    default: return nil
    }
    guard columns > 0, weight.value.shape[0] > 0 else { return nil }
  }

  private static func firstThatLearns(_ model: Sequential) -> (any Layer)? {
    guard let layer = model.layers.first(where: { !$0.parameters.isEmpty }) else { return nil }
    return (layer as? Sequential).map(firstThatLearns) ?? layer
  }

  /// How large a weight is drawn.
  private var scale: Int { max(1, Self.side / 8 / max(height, width)) }

  /// As many tiles in a row as fit, up to 8.
  private var columns: Int { min(8, Self.side / (max(height, width) * scale)) }

  /// The weights as they are now.
  var drawing: Canvas {
    let values = weight.value.elements
    let size = channels * height * width
    let count = min(Self.limit, columns * columns, weight.value.shape[0])
    let rows = (count + columns - 1) / columns
    var squares = 0.0
    for value in values[..<(count * size)] { squares += Double(value) * Double(value) }
    let deviation = Float((squares / Double(count * size)).squareRoot())
    let (stepY, stepX) = (height * scale + Self.gap, width * scale + Self.gap)
    var canvas = Canvas(
      height: rows * stepY + Self.gap, width: min(columns, count) * stepX + Self.gap)
    for unit in 0..<count {
      let tile = values[unit * size..<(unit + 1) * size]
      canvas.draw(
        picture(tile, deviation: deviation), top: Self.gap + unit / columns * stepY,
        left: Self.gap + unit % columns * stepX, scale: scale)
    }
    return canvas
  }

  private func picture(_ tile: ArraySlice<Float>, deviation: Float) -> Image {
    let plane = height * width
    var bytes = [UInt8](repeating: 128, count: tile.count)
    // A layer of zeros, or one that is no longer finite, is grey.
    if deviation > 0, deviation.isFinite {
      for channel in 0..<channels {
        for place in 0..<plane {
          let level =
            127.5 + 127.5 / 3 * tile[tile.startIndex + channel * plane + place] / deviation
          bytes[place * channels + channel] = UInt8(min(max(level, 0), 255))
        }
      }
    }
    return Image(height: height, width: width, channels: channels, bytes: bytes)
  }
}
