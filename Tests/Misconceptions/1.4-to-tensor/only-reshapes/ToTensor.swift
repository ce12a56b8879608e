import CourseKit

/// The picture as `[C, H, W]`.
public func toTensor(_ image: Image) -> Tensor {
  Tensor(
    shape: [image.channels, image.height, image.width], elements: image.bytes.map { Float($0) })
}
