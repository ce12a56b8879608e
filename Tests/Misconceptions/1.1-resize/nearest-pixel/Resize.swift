import CourseKit

/// The picture in another size.
public func resize(_ image: Image, height: Int, width: Int) -> Image {
  var bytes: [UInt8] = []
  for row in 0..<height {
    for column in 0..<width {
      for channel in 0..<image.channels {
        bytes.append(
          image[row * image.height / height, column * image.width / width, channel])
      }
    }
  }
  return Image(height: height, width: width, channels: image.channels, bytes: bytes)
}
