import CourseKit

/// The picture in another size.
public func resize(_ image: Image, height: Int, width: Int) -> Image {
  var result = Image(
    height: height, width: width, channels: image.channels,
    bytes: [UInt8](repeating: 0, count: height * width * image.channels))
  for row in 0..<min(height, image.height) {
    for column in 0..<min(width, image.width) {
      for channel in 0..<image.channels {
        result[row, column, channel] = image[row, column, channel]
      }
    }
  }
  return result
}
