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
