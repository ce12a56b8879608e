import CourseKit

/// The picture as `[C, H, W]`.
public func toTensor(_ image: Image) -> Tensor {
  var elements: [Float] = []
  for channel in 0..<image.channels {
    for pixel in 0..<image.height * image.width {
      elements.append(Float(image.bytes[pixel * image.channels + channel]))
    }
  }
  return Tensor(shape: [elements.count], elements: elements)
}
