internal import CourseKit

/// A picture, and the same as a network gets it.
struct NormalizedPicture {
  let picture: Image
  let mean: [Float]
  let deviation: [Float]

  /// `[C, H, W]`.
  var tensor: Tensor {
    var tensor = Tensor.zeros([picture.channels, picture.height, picture.width])
    for channel in 0..<picture.channels {
      for row in 0..<picture.height {
        for column in 0..<picture.width {
          tensor[channel, row, column] =
            (Float(picture[row, column, channel]) / 255 - mean[channel]) / deviation[channel]
        }
      }
    }
    return tensor
  }

  var means: Tensor { Tensor(shape: [mean.count], elements: mean) }
  var deviations: Tensor { Tensor(shape: [deviation.count], elements: deviation) }
}

extension Image {
  /// Grey repeated in red, green and blue, as an event file has it.
  var inThreeChannels: Image {
    guard channels == 1 else { return self }
    return Image(
      height: height, width: width, channels: 3, bytes: bytes.flatMap { [$0, $0, $0] })
  }

  /// A picture of the same size with other levels, clipped to 0 and 255.
  func changed(_ level: (_ row: Int, _ column: Int, _ channel: Int) -> Float) -> Image {
    var result = self
    for row in 0..<height {
      for column in 0..<width {
        for channel in 0..<channels {
          result[row, column, channel] = UInt8(min(255, max(0, level(row, column, channel))))
        }
      }
    }
    return result
  }
}
