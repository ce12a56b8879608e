internal import CPNG
internal import CourseKit

/// The structure with which libpng's simplified interface reads or writes one picture.
///
/// It is on the heap because libpng keeps its address from the first call to the last.
struct LibPNG: ~Copyable {
  private let image: UnsafeMutablePointer<png_image>
  private let path: String

  init(path: String) {
    image = .allocate(capacity: 1)
    image.initialize(to: png_image())
    image.pointee.version = UInt32(PNG_IMAGE_VERSION)
    self.path = path
  }

  deinit {
    png_image_free(image)
    image.deallocate()
  }

  /// The picture in a PNG file that is in memory, without its alpha channel.
  consuming func decode(_ file: [UInt8]) throws -> Image {
    try file.withUnsafeBytes { file in
      try check(png_image_begin_read_from_memory(image, file.baseAddress, file.count))
      let colour = image.pointee.format & UInt32(PNG_FORMAT_FLAG_COLOR)
      let alpha = image.pointee.format & UInt32(PNG_FORMAT_FLAG_ALPHA)
      image.pointee.format = colour | alpha
      // Otherwise libpng takes 16-bit samples for linear light and bends them.
      image.pointee.flags |= UInt32(PNG_IMAGE_FLAG_16BIT_sRGB)
      let (width, height) = (Int(image.pointee.width), Int(image.pointee.height))
      let channels = colour == 0 ? 1 : 3
      let stored = channels + (alpha == 0 ? 0 : 1)
      let count = width * height * stored
      var samples = try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        try check(png_image_finish_read(image, nil, buffer.baseAddress, 0, nil))
        filled = count
      }
      if stored > channels {
        for pixel in 0..<width * height {
          for channel in 0..<channels {
            samples[pixel * channels + channel] = samples[pixel * stored + channel]
          }
        }
        samples.removeLast(width * height)
      }
      return Image(height: height, width: width, channels: channels, bytes: samples)
    }
  }

  /// The PNG file of a picture of 1 or 3 channels.
  consuming func encode(_ picture: Image, fast: Bool) throws -> [UInt8] {
    image.pointee.width = UInt32(picture.width)
    image.pointee.height = UInt32(picture.height)
    image.pointee.format = picture.channels == 1 ? 0 : UInt32(PNG_FORMAT_FLAG_COLOR)
    if fast { image.pointee.flags |= UInt32(PNG_IMAGE_FLAG_FAST) }
    // Deflate grows incompressible rows by less than 1 in 1000, and each row has a filter byte;
    // a chunk of 8192 bytes costs 12 more.
    let rows = picture.bytes.count + picture.height
    let capacity = rows + rows / 256 + 1024
    return try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
      var size = capacity
      try picture.bytes.withUnsafeBytes { bytes in
        try check(
          png_image_write_to_memory(
            image, buffer.baseAddress, &size, 0, bytes.baseAddress, 0, nil))
      }
      filled = size
    }
  }

  private func check(_ succeeded: Int32) throws {
    guard succeeded == 0 else { return }
    let message = withUnsafeBytes(of: image.pointee.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    throw DataError(path: path, .refusedByLibpng(reason: message))
  }
}
