import CourseKit

// [grayscale]
/// The picture in grey, with OpenCV's weights; one channel stays as it is.
public func grayscale(_ image: Image) -> Image {
  guard image.channels == 3 else { return image }
  let bytes = stride(from: 0, to: image.bytes.count, by: 3).map { start in
    let red = 0.299 * Float(image.bytes[start])
    let green = 0.587 * Float(image.bytes[start + 1])
    let blue = 0.114 * Float(image.bytes[start + 2])
    return UInt8((red + green + blue).rounded())
  }
  return Image(height: image.height, width: image.width, channels: 1, bytes: bytes)
}
// [/grayscale]

// [statistics]
/// Mean and population deviation of all grey pixels together, on the scale from 0 to 1.
public func grayStatistics(of images: [Image]) -> (mean: Float, deviation: Float) {
  let values = images.flatMap { grayscale($0).bytes.map { Double($0) / 255 } }
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
  return (mean: Float(mean), deviation: Float(variance.squareRoot()))
}
// [/statistics]

// [tensor]
/// The picture in grey as `[1, height, width]`, normalized by one mean and one deviation.
public func grayTensor(_ image: Image, mean: Float, deviation: Float) -> Tensor {
  Tensor(
    shape: [1, image.height, image.width],
    elements: grayscale(image).bytes.map { (Float($0) / 255 - mean) / deviation })
}
// [/tensor]

// [inFeatures]
/// One number for each pixel.
public func grayInFeatures(height: Int, width: Int) -> Int { height * width }
// [/inFeatures]
