import CourseKit

/// The picture as `[H, W, C]`: in each channel, (v / 255 − mean) / deviation.
public func normalize(_ image: Image, mean: [Float], std: [Float]) -> Tensor {
  let elements = image.bytes.enumerated().map { index, byte in
    let channel = index % image.channels
    return (Float(byte) / 255 - mean[channel]) / std[channel]
  }
  return Tensor(shape: [image.height, image.width, image.channels], elements: elements)
}

/// Mean and deviation of each channel, averaged over the pictures.
public func channelStatistics(of images: [Image]) -> (mean: [Float], std: [Float]) {
  var statistics: (mean: [Float], std: [Float]) = ([], [])
  for channel in 0..<images[0].channels {
    var means: [Double] = []
    var deviations: [Double] = []
    for image in images {
      let values = stride(from: channel, to: image.bytes.count, by: image.channels).map {
        Double(image.bytes[$0]) / 255
      }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.map { ($0 - mean) * ($0 - mean) }
      means.append(mean)
      deviations.append((squares.reduce(0, +) / Double(values.count)).squareRoot())
    }
    statistics.mean.append(Float(means.reduce(0, +) / Double(images.count)))
    statistics.std.append(Float(deviations.reduce(0, +) / Double(images.count)))
  }
  return statistics
}
