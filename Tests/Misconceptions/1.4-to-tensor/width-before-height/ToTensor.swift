import CourseKit

/// The picture as `[C, H, W]`.
public func toTensor(_ image: Image) -> Tensor {
  var tensor = Tensor.zeros([image.channels, image.width, image.height])
  for channel in 0..<image.channels {
    for row in 0..<image.height {
      for column in 0..<image.width {
        tensor[channel, column, row] = Float(image[row, column, channel])
      }
    }
  }
  return tensor
}
