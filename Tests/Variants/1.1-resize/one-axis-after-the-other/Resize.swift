import CourseKit

/// The picture in another size.
public func resize(_ image: Image, height: Int, width: Int) -> Image {
  resizeColumns(resizeRows(image, to: height), to: width)
}

/// Both steps round to bytes.
private func resizeRows(_ image: Image, to height: Int) -> Image {
  var result = Image(
    height: height, width: image.width, channels: image.channels,
    bytes: Array(repeating: 0, count: height * image.width * image.channels))
  let scale = Float(image.height) / Float(height)
  for row in 0..<height {
    let position = (Float(row) + 0.5) * scale - 0.5
    let whole = Int(position.rounded(.down))
    let fraction = position - Float(whole)
    let upper = max(whole, 0)
    let lower = min(whole + 1, image.height - 1)
    for column in 0..<image.width {
      for channel in 0..<image.channels {
        let a = Float(image[upper, column, channel])
        let b = Float(image[lower, column, channel])
        result[row, column, channel] = UInt8((a + (b - a) * fraction).rounded())
      }
    }
  }
  return result
}

private func resizeColumns(_ image: Image, to width: Int) -> Image {
  var result = Image(
    height: image.height, width: width, channels: image.channels,
    bytes: Array(repeating: 0, count: image.height * width * image.channels))
  let scale = Float(image.width) / Float(width)
  for column in 0..<width {
    let position = (Float(column) + 0.5) * scale - 0.5
    let whole = Int(position.rounded(.down))
    let fraction = position - Float(whole)
    let left = max(whole, 0)
    let right = min(whole + 1, image.width - 1)
    for row in 0..<image.height {
      for channel in 0..<image.channels {
        let a = Float(image[row, left, channel])
        let b = Float(image[row, right, channel])
        result[row, column, channel] = UInt8((a + (b - a) * fraction).rounded())
      }
    }
  }
  return result
}
