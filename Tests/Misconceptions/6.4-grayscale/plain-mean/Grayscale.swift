import CourseKit

/// Grey as the mean of the channels.
public func grayscale(_ image: Image) -> Image {
  guard image.channels == 3 else { return image }
  let bytes = stride(from: 0, to: image.bytes.count, by: 3).map { start in
    let red = 1 / 3 * Float(image.bytes[start])
    let green = 1 / 3 * Float(image.bytes[start + 1])
    let blue = 1 / 3 * Float(image.bytes[start + 2])
    return UInt8((red + green + blue).rounded())
  }
  return Image(height: image.height, width: image.width, channels: 1, bytes: bytes)
}

public func grayStatistics(of images: [Image]) -> (mean: Float, deviation: Float) {
  let values = images.flatMap { grayscale($0).bytes.map { Double($0) / 255 } }
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
  return (mean: Float(mean), deviation: Float(variance.squareRoot()))
}

public func grayTensor(_ image: Image, mean: Float, deviation: Float) -> Tensor {
  Tensor(
    shape: [1, image.height, image.width],
    elements: grayscale(image).bytes.map { (Float($0) / 255 - mean) / deviation })
}

public func grayInFeatures(height: Int, width: Int) -> Int { height * width }
