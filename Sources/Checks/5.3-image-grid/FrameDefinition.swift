internal import CourseKit

/// What a frame is, and what known mistakes paint.
struct FrameDefinition {
  /// `[N, C, H, W]`.
  var images: Tensor
  var labels: [Int]
  var predictions: [Int]
  /// A value for each channel.
  var color: [Float]

  private var isWrong: [Bool] { zip(labels, predictions).map { $0 != $1 } }

  var framed: Tensor { painted(isWrong) { $0 == 0 || $1 == 0 } }

  // MARK: Mistakes

  var rightOnesFramed: Tensor { painted(isWrong.map { !$0 }) { $0 == 0 || $1 == 0 } }

  var filled: Tensor { painted(isWrong) { _, _ in true } }

  /// The bottom and the right side are missing.
  var open: Tensor { painted(isWrong, both: false) { $0 == 0 || $1 == 0 } }

  /// Whether images that are larger by a pixel on each side hold the images inside, and a frame
  /// around those that are wrong.
  func isGrown(_ got: Tensor) -> Bool {
    let (channels, height, width) = (images.shape[1], images.shape[2], images.shape[3])
    guard got.shape == [images.shape[0], channels, height + 2, width + 2] else { return false }
    return got.elements.indices.allSatisfy { offset in
      let (line, x) = offset.quotientAndRemainder(dividingBy: width + 2)
      let (plane, y) = line.quotientAndRemainder(dividingBy: height + 2)
      let (index, channel) = plane.quotientAndRemainder(dividingBy: channels)
      if (1...height).contains(y), (1...width).contains(x) {
        return got.elements[offset] == images[index, channel, y - 1, x - 1]
      }
      return !isWrong[index] || got.elements[offset] == color[channel]
    }
  }

  /// Paints the pixels that a rule picks by their distances to the nearest side above or below, and
  /// to the nearest left or right; with `both` false, to the upper and the left side alone.
  private func painted(
    _ isPainted: [Bool], both: Bool = true, where isPicked: (Int, Int) -> Bool
  ) -> Tensor {
    let (channels, height, width) = (images.shape[1], images.shape[2], images.shape[3])
    var result = images
    for offset in result.elements.indices {
      let (line, x) = offset.quotientAndRemainder(dividingBy: width)
      let (plane, y) = line.quotientAndRemainder(dividingBy: height)
      let vertical = both ? min(y, height - 1 - y) : y
      let horizontal = both ? min(x, width - 1 - x) : x
      if isPainted[plane / channels] && isPicked(vertical, horizontal) {
        result.elements[offset] = color[plane % channels]
      }
    }
    return result
  }
}
