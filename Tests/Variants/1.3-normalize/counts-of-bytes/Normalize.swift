import CourseKit

/// The picture as `[H, W, C]`, normalized.
public func normalize(_ image: Image, mean: [Float], std: [Float]) -> Tensor {
  // The 256 possible results of each channel, computed once.
  let tables = zip(mean, std).map { mean, std in
    (0...255).map { (Float($0) / 255 - mean) / std }
  }
  var elements: [Float] = []
  for row in 0..<image.height {
    for column in 0..<image.width {
      for channel in 0..<image.channels {
        elements.append(tables[channel][Int(image[row, column, channel])])
      }
    }
  }
  return Tensor(shape: [image.height, image.width, image.channels], elements: elements)
}

/// Mean and deviation of each channel.
public func channelStatistics(of images: [Image]) -> (mean: [Float], std: [Float]) {
  var means: [Float] = []
  var deviations: [Float] = []
  for channel in 0..<images[0].channels {
    var counts = [Double](repeating: 0, count: 256)
    for image in images {
      for pixel in 0..<image.height * image.width {
        counts[Int(image.bytes[pixel * image.channels + channel])] += 1
      }
    }
    let total = counts.reduce(0, +)
    let mean = counts.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / total
    let variance =
      counts.enumerated().reduce(0) { sum, entry in
        let distance = Double(entry.offset) - mean
        return sum + distance * distance * entry.element
      } / total
    means.append(Float(mean / 255))
    deviations.append(Float(variance.squareRoot() / 255))
  }
  return (mean: means, std: deviations)
}
