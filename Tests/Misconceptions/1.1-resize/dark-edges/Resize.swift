import CourseKit

/// The picture in another size.
public func resize(_ image: Image, height: Int, width: Int) -> Image {
  func sample(_ row: Int, _ column: Int, _ channel: Int) -> Double {
    guard row >= 0, row < image.height, column >= 0, column < image.width else { return 0 }
    return Double(image[row, column, channel])
  }
  var bytes: [UInt8] = []
  for row in 0..<height {
    let y = (Double(row) + 0.5) * Double(image.height) / Double(height) - 0.5
    let top = Int(y.rounded(.down))
    let v = y - Double(top)
    for column in 0..<width {
      let x = (Double(column) + 0.5) * Double(image.width) / Double(width) - 0.5
      let left = Int(x.rounded(.down))
      let u = x - Double(left)
      for channel in 0..<image.channels {
        let upper = sample(top, left, channel) * (1 - u) + sample(top, left + 1, channel) * u
        let lower =
          sample(top + 1, left, channel) * (1 - u) + sample(top + 1, left + 1, channel) * u
        bytes.append(UInt8((upper * (1 - v) + lower * v).rounded()))
      }
    }
  }
  return Image(height: height, width: width, channels: image.channels, bytes: bytes)
}
