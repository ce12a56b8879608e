import CourseKit

/// The picture as `[C, H, W]`.
public func toTensor(_ image: Image) -> Tensor {
  var elements: [Float] = []
  for channel in 0..<image.channels {
    for row in 0..<image.height {
      for column in 0..<image.width {
        elements.append(Float(image[row, column, channel]))
      }
    }
  }
  return Tensor(shape: [image.channels, image.height, image.width], elements: elements)
}
