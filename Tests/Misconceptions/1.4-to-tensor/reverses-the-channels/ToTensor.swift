import CourseKit

/// The picture as `[C, H, W]`.
public func toTensor(_ image: Image) -> Tensor {
  var tensor = Tensor.zeros([image.channels, image.height, image.width])
  for channel in 0..<image.channels {
    for row in 0..<image.height {
      for column in 0..<image.width {
        tensor[image.channels - 1 - channel, row, column] = Float(image[row, column, channel])
      }
    }
  }
  return tensor
}
