internal import CTurboJPEG
internal import CourseKit
internal import Localization

/// A decompressor of libjpeg-turbo.
struct TurboJPEG: ~Copyable {
  private let handle: tjhandle
  private let path: String

  init(path: String) throws {
    guard let handle = tjInitDecompress() else {
      throw DataError(
        path: path,
        .unreadable(
          reason: .init(es: "libjpeg-turbo no arranca", en: "libjpeg-turbo does not start")))
    }
    self.handle = handle
    self.path = path
  }

  deinit { tjDestroy(handle) }

  /// The picture in a JPEG file that is in memory, as it is stored.
  ///
  /// A warning is an error: libjpeg-turbo makes up what a damaged file lacks. Progressive files of
  /// more than 500 scans are refused, each of which may take time without taking bytes.
  consuming func decode(_ file: [UInt8], _ frame: JPEGFrame) throws -> Image {
    let (format, channels) =
      switch frame.componentCount {
      case 1: (TJPF_GRAY, 1)
      case 4: (TJPF_CMYK, 4)
      default: (TJPF_RGB, 3)
      }
    let count = frame.width * frame.height * channels
    var samples = try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      func decompress(_ flags: Int32) -> String? {
        let status = tjDecompress2(
          handle, file, UInt(file.count), buffer.baseAddress, Int32(frame.width),
          Int32(frame.width * channels), Int32(frame.height), Int32(format.rawValue),
          TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS | flags)
        guard status != 0 else { return nil }
        return tjGetErrorStr2(handle).map { String(cString: $0) } ?? "error \(status)"
      }
      if let reason = decompress(TJFLAG_STOPONWARNING),
        // Harmless when it is the first and the last that the library has to say.
        !Self.isHarmless(reason) || decompress(0) != reason
      {
        throw DataError(path: path, .refusedByTurboJPEG(reason: reason))
      }
      filled = count
    }
    if channels == 4 { samples.mixInvertedInks() }
    return Image(
      height: frame.height, width: frame.width, channels: min(channels, 3), bytes: samples)
  }
}

extension TurboJPEG {
  /// Whether a warning is about bytes that are of no picture, before the end of the file or in its
  /// header: cameras write such files, and Pillow and OpenCV read them.
  fileprivate static func isHarmless(_ reason: String) -> Bool {
    reason.contains("extraneous bytes before marker 0xd9")
      || reason.contains("unknown JFIF revision number")
  }
}

extension [UInt8] {
  /// Makes red, green, blue of cyan, magenta, yellow, black, each stored as 255 minus the ink.
  ///
  /// As Pillow's `convert("RGB")`: light is what black lets through less the ink's part of it, and a
  /// product of bytes is divided by 255 and rounded to the nearest.
  fileprivate mutating func mixInvertedInks() {
    let pixels = count / 4
    for pixel in 0..<pixels {
      let light = Int(self[4 * pixel + 3])
      for channel in 0..<3 {
        let product = (255 - Int(self[4 * pixel + channel])) * light + 128
        self[3 * pixel + channel] = UInt8(light - (product >> 8 + product) >> 8)
      }
    }
    removeLast(pixels)
  }
}
