import CourseKit

/// Grey in another order of sums, statistics in single precision.
public func grayscale(_ image: Image) -> Image {
  if image.channels == 1 { return image }
  var grey = Image(
    height: image.height, width: image.width, channels: 1,
    bytes: Array(repeating: 0, count: image.height * image.width))
  let weights: [Double] = [0.299, 0.587, 0.114]
  for pixel in grey.bytes.indices {
    var sum = 0.5
    for channel in [2, 1, 0] { sum += weights[channel] * Double(image.bytes[3 * pixel + channel]) }
    grey.bytes[pixel] = UInt8(min(sum, 255))
  }
  return grey
}

public func grayStatistics(of images: [Image]) -> (mean: Float, deviation: Float) {
  let pixels = images.flatMap { image in
    grayTensor(image, mean: 0, deviation: 1).elements
  }
  var (mean, variance) = (Float(0), Float(0))
  for pixel in pixels { mean += pixel / Float(pixels.count) }
  for pixel in pixels { variance += (pixel - mean) * (pixel - mean) / Float(pixels.count) }
  return (mean, variance.squareRoot())
}

public func grayTensor(_ image: Image, mean: Float, deviation: Float) -> Tensor {
  let values = grayscale(image).bytes.map { byte in
    Float((Double(byte) / 255 - Double(mean)) / Double(deviation))
  }
  return Tensor(shape: [1, image.height, image.width], elements: values)
}

public func grayInFeatures(height: Int, width: Int) -> Int { width * height }
