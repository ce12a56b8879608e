import CourseKit

/// The picture as `[C, H, W]`.
public func toTensor(_ image: Image) -> Tensor {
  let size = image.height * image.width
  var elements = [Float](repeating: 0, count: image.bytes.count)
  for (index, byte) in image.bytes.enumerated() {
    elements[index % image.channels * size + index / image.channels] = Float(byte)
  }
  return Tensor(shape: [image.channels, image.height, image.width], elements: elements)
}
