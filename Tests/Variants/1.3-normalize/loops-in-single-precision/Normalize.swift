import CourseKit

/// The picture as `[H, W, C]`, normalized.
public func normalize(_ image: Image, mean: [Float], std: [Float]) -> Tensor {
  var tensor = Tensor.zeros([image.height, image.width, image.channels])
  for channel in 0..<image.channels {
    for row in 0..<image.height {
      for column in 0..<image.width {
        let value = Float(image[row, column, channel])
        tensor[row, column, channel] =
          (value - 255 * mean[channel]) * (1 / (255 * std[channel]))
      }
    }
  }
  return tensor
}

/// Mean and deviation of each channel.
public func channelStatistics(of images: [Image]) -> (mean: [Float], std: [Float]) {
  let channels = images[0].channels
  var sums = [Float](repeating: 0, count: channels)
  var squares = [Float](repeating: 0, count: channels)
  var count: Float = 0
  for image in images {
    count += Float(image.height * image.width)
    for (index, byte) in image.bytes.enumerated() {
      let value = Float(byte) / 255
      sums[index % channels] += value
      squares[index % channels] += value * value
    }
  }
  let mean = sums.map { $0 / count }
  let std = zip(squares, mean).map { max(0, $0 / count - $1 * $1).squareRoot() }
  return (mean, std)
}
