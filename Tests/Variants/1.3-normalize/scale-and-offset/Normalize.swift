import CourseKit

/// The picture as `[H, W, C]`, normalized.
public func normalize(_ image: Image, mean: [Float], std: [Float]) -> Tensor {
  let scale = std.map { 1 / (255 * Double($0)) }
  let offset = zip(mean, std).map { -Double($0) / Double($1) }
  return Tensor(
    shape: [image.height, image.width, image.channels],
    elements: image.bytes.indices.map { index in
      let channel = index % image.channels
      return Float(Double(image.bytes[index]) * scale[channel] + offset[channel])
    })
}

/// Mean and deviation of each channel.
public func channelStatistics(of images: [Image]) -> (mean: [Float], std: [Float]) {
  let pixels = images.flatMap { image in
    stride(from: 0, to: image.bytes.count, by: image.channels).map { start in
      image.bytes[start..<start + image.channels].map(Int.init)
    }
  }
  let mean = (0..<images[0].channels).map { channel in
    Float(pixels.reduce(0) { $0 + $1[channel] }) / Float(pixels.count) / 255
  }
  let std = mean.indices.map { channel in
    let squares = pixels.map { pixel in
      let distance = Float(pixel[channel]) / 255 - mean[channel]
      return distance * distance
    }
    return (squares.reduce(0, +) / Float(pixels.count)).squareRoot()
  }
  return (mean: mean, std: std)
}
