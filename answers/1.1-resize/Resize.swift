import CourseKit

// [resize]
/// The picture in another size, by bilinear interpolation.
public func resize(_ image: Image, height: Int, width: Int) -> Image {
  var bytes: [UInt8] = []
  for row in neighbours(from: image.height, to: height) {
    for column in neighbours(from: image.width, to: width) {
      for channel in 0..<image.channels {
        let upper = mix(
          image[row.first, column.first, channel], image[row.first, column.second, channel],
          column.share)
        let lower = mix(
          image[row.second, column.first, channel], image[row.second, column.second, channel],
          column.share)
        bytes.append(UInt8((upper * (1 - row.share) + lower * row.share).rounded()))
      }
    }
  }
  return Image(height: height, width: width, channels: image.channels, bytes: bytes)
}

private func mix(_ first: UInt8, _ second: UInt8, _ share: Double) -> Double {
  Double(first) * (1 - share) + Double(second) * share
}
// [/resize]

// [neighbours]
/// For each new place, the two old ones around it and the share of the second.
private func neighbours(
  from oldCount: Int, to newCount: Int
) -> [(first: Int, second: Int, share: Double)] {
  (0..<newCount).map { place in
    // [position]
    let position = (Double(place) + 0.5) * Double(oldCount) / Double(newCount) - 0.5
    // [/position]
    let inside = min(max(position, 0), Double(oldCount - 1))
    let first = Int(inside)
    return (first, min(first + 1, oldCount - 1), inside - Double(first))
  }
}
// [/neighbours]
