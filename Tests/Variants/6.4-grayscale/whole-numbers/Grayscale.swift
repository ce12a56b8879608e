import CourseKit

/// Grey by whole numbers in 32768ths, statistics from sums of squares.
public func grayscale(_ image: Image) -> Image {
  if image.channels == 1 { return image }
  var bytes: [UInt8] = []
  for row in 0..<image.height {
    for column in 0..<image.width {
      let red = Int(image[row, column, 0])
      let green = Int(image[row, column, 1])
      let blue = Int(image[row, column, 2])
      bytes.append(UInt8((9798 * red + 19235 * green + 3735 * blue + 16384) / 32768))
    }
  }
  return Image(height: image.height, width: image.width, channels: 1, bytes: bytes)
}

public func grayStatistics(of images: [Image]) -> (mean: Float, deviation: Float) {
  var (count, sum, squares) = (0, 0, 0)
  for byte in images.map(grayscale).map(\.bytes).joined() {
    count += 1
    sum += Int(byte)
    squares += Int(byte) * Int(byte)
  }
  let mean = Double(sum) / Double(count)
  let variance = Double(squares) / Double(count) - mean * mean
  return (Float(mean / 255), Float(variance.squareRoot() / 255))
}

public func grayTensor(_ image: Image, mean: Float, deviation: Float) -> Tensor {
  let grey = grayscale(image)
  var tensor = Tensor.zeros([1, grey.height, grey.width])
  for row in 0..<grey.height {
    for column in 0..<grey.width {
      tensor[0, row, column] = Float(grey[row, column, 0]) / (255 * deviation) - mean / deviation
    }
  }
  return tensor
}

public func grayInFeatures(height: Int, width: Int) -> Int {
  Tensor.zeros([1, height, width]).count
}
