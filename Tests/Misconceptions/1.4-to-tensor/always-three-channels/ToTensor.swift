import CourseKit

/// The picture as `[C, H, W]`.
public func toTensor(_ image: Image) -> Tensor {
  var tensor = Tensor.zeros([3, image.height, image.width])
  for channel in 0..<3 {
    for row in 0..<image.height {
      for column in 0..<image.width {
        tensor[channel, row, column] = Float(image[row, column, channel])
      }
    }
  }
  return tensor
}
