import CourseKit

/// The picture in another size.
public func resize(_ image: Image, height: Int, width: Int) -> Image {
  var result = Image(
    height: height, width: width, channels: image.channels,
    bytes: Array(repeating: 0, count: height * width * image.channels))
  for row in 0..<height {
    let y = position(of: row, from: image.height, to: height)
    for column in 0..<width {
      let x = position(of: column, from: image.width, to: width)
      let (top, left) = (Int(y), Int(x))
      let bottom = min(top + 1, image.height - 1)
      let right = min(left + 1, image.width - 1)
      let (v, u) = (y - Float(top), x - Float(left))
      for channel in 0..<image.channels {
        let value =
          (1 - v) * (1 - u) * Float(image[top, left, channel])
          + (1 - v) * u * Float(image[top, right, channel])
          + v * (1 - u) * Float(image[bottom, left, channel])
          + v * u * Float(image[bottom, right, channel])
        result[row, column, channel] = UInt8(value + 0.5)
      }
    }
  }
  return result
}

private func position(of place: Int, from old: Int, to new: Int) -> Float {
  max(0, min(Float(old - 1), (Float(place) + 0.5) / Float(new) * Float(old) - 0.5))
}
