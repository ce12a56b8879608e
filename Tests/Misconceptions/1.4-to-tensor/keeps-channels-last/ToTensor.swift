import CourseKit

/// The picture as `[C, H, W]`.
public func toTensor(_ image: Image) -> Tensor {
  Tensor(
    shape: [image.height, image.width, image.channels], elements: image.bytes.map { Float($0) })
}
