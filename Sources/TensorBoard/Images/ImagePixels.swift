internal import CourseKit

/// The pixels of a picture, or of a grid of pictures, as PyTorch's writer lays them out.
///
/// Grey becomes RGB; several pictures become a grid of up to 8 in a row, and what the last row
/// lacks is black.
struct ImagePixels: Equatable {
  var height: Int
  var width: Int
  /// 3 or 4.
  var channels: Int
  /// In `H × W × C` order.
  var bytes: [UInt8]

}

extension ImagePixels {
  private static let columns = 8

  /// The pixels of a tensor, or nil if its shape is no picture in that format.
  ///
  /// Numbers from 0 to 1 become 0 to 255, without rounding up; what is outside is clipped, and NaN
  /// is 0.
  init?(_ tensor: Tensor, _ format: DataFormat) {
    self.init(samples: tensor.elements.map(Self.byte), shape: tensor.shape, format: format)
  }

  /// The pixels of a picture of bytes, or nil if it has no size or neither 1, 3 nor 4 channels.
  init?(_ image: Image) {
    self.init(
      samples: image.bytes, shape: [image.height, image.width, image.channels], format: .hwc)
  }

  private init?(samples: [UInt8], shape: [Int], format: DataFormat) {
    guard shape.count == format.rank, shape.allSatisfy({ $0 > 0 }) else { return nil }
    // The distance in the tensor between neighbours along each axis.
    var strides = Array(repeating: 1, count: shape.count)
    for axis in shape.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * shape[axis + 1]
    }
    func axis(_ name: Character) -> (count: Int, stride: Int) {
      format.axis(name).map { (shape[$0], strides[$0]) } ?? (1, 0)
    }
    let (n, c, h, w) = (axis("N"), axis("C"), axis("H"), axis("W"))
    let isGrid = format.axis("N") != nil
    guard c.count == 1 || c.count == 3 || (c.count == 4 && !isGrid) else { return nil }
    let columns = min(n.count, Self.columns)
    let rows = (n.count + columns - 1) / columns
    channels = max(3, c.count)
    (height, width) = (h.count * rows, w.count * columns)
    guard height <= Int32.max, width <= Int32.max else { return nil }
    var pixels = [UInt8](repeating: 0, count: height * width * channels)
    for picture in 0..<n.count {
      let (top, left) = (picture / columns * h.count, picture % columns * w.count)
      for row in 0..<h.count {
        var target = ((top + row) * width + left) * channels
        for column in 0..<w.count {
          let source = picture * n.stride + row * h.stride + column * w.stride
          for channel in 0..<channels {
            pixels[target + channel] = samples[source + (c.count == 1 ? 0 : channel * c.stride)]
          }
          target += channels
        }
      }
    }
    bytes = pixels
  }

  private static func byte(_ number: Float) -> UInt8 {
    // NaN fails both comparisons.
    let scaled = number * 255
    return scaled >= 255 ? 255 : scaled > 0 ? UInt8(scaled) : 0
  }
}
