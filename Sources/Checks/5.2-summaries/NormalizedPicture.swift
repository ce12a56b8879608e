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

  /// The picture that such a tensor shows.
  static func picture(of tensor: Tensor, mean: [Float], deviation: [Float]) -> Image {
    let (channels, height, width) = (tensor.shape[0], tensor.shape[1], tensor.shape[2])
    let black = [UInt8](repeating: 0, count: channels * height * width)
    return Image(height: height, width: width, channels: channels, bytes: black)
      .changed { row, column, channel in
        let level = tensor[channel, row, column] * deviation[channel] + mean[channel]
        return (255 * level).rounded()
      }
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

extension Tolerance {
  /// A byte more or less, where a number was rounded or cut.
  static let byte = Tolerance(relative: 0, absolute: 1)
}
