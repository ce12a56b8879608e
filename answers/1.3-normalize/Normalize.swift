import CourseKit

// [normalize]
/// The picture as `[H, W, C]`: in each channel, (v / 255 − mean) / deviation.
public func normalize(_ image: Image, mean: [Float], std: [Float]) -> Tensor {
  let elements = image.bytes.enumerated().map { index, byte in
    let channel = index % image.channels
    // [formula]
    return (Float(byte) / 255 - mean[channel]) / std[channel]
    // [/formula]
  }
  return Tensor(shape: [image.height, image.width, image.channels], elements: elements)
}
// [/normalize]

// [statistics]
/// Mean and deviation of each channel over all pixels of all pictures.
public func channelStatistics(of images: [Image]) -> (mean: [Float], std: [Float]) {
  var statistics: (mean: [Float], std: [Float]) = ([], [])
  for channel in 0..<images[0].channels {
    let values = images.flatMap { image in
      stride(from: channel, to: image.bytes.count, by: image.channels).map {
        Double(image.bytes[$0]) / 255
      }
    }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.map { ($0 - mean) * ($0 - mean) }
    let variance = squares.reduce(0, +) / Double(values.count)
    statistics.mean.append(Float(mean))
    statistics.std.append(Float(variance.squareRoot()))
  }
  return statistics
}
// [/statistics]
