import CourseKit

/// The picture as `[C, H, W]`.
public func toTensor(_ image: Image) -> Tensor {
  let elements = (0..<image.channels).flatMap { channel in
    stride(from: channel, to: image.bytes.count, by: image.channels).map {
      Float(image.bytes[$0])
    }
  }
  return Tensor(shape: [image.channels, image.height, image.width], elements: elements)
}
