public import CourseKit

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Pictures in PNG files, through libpng.
///
/// Reading gives grey (1 channel) for grey files and red, green, blue (3) for colour and palette
/// files. Samples are taken as they are stored, as Pillow and OpenCV take them:
/// - 1, 2 and 4 bits are spread over 0…255; 16 bits become the nearest of 256 levels, `round(v / 257)`;
/// - alpha is dropped, not blended: what `convert("RGB")` and `IMREAD_COLOR` do;
/// - gamma and colour profiles change nothing.
public enum PNG {
  /// The most pixels that a picture may have, 8192 × 8192; a header that announces more is refused
  /// before any memory is asked for.
  public static let pixelLimit = 1 << 26

  /// The most bytes of a file: none needs more than 8 a pixel and some for rows and chunks.
  static let byteLimit = 9 * pixelLimit

  /// The picture in a file.
  ///
  /// - Throws: ``DataError`` that names the file and what is wrong with it.
  public static func read(_ url: URL) throws -> Image {
    try decode(readFile(url, limit: byteLimit), name: url.path)
  }

  /// The picture in the bytes of a file; `name` is what an error calls it.
  ///
  /// - Throws: ``DataError`` that says what is wrong.
  public static func decode(_ file: [UInt8], name: String) throws -> Image {
    let chunks = try PNGChunks(file, path: name)
    guard !chunks.hasMorePixels(than: pixelLimit) else {
      throw DataError(
        path: name,
        .tooManyPixels(width: chunks.width, height: chunks.height, limit: pixelLimit))
    }
    guard chunks.canHoldItsPixels else {
      throw DataError(
        path: name,
        .pixelsMissing(
          width: chunks.width, height: chunks.height, compressedBytes: chunks.storedBytes))
    }
    return try LibPNG(path: name).decode(chunks.essentials)
  }

  /// The bytes of a PNG file that holds the picture; `name` is what an error calls it.
  ///
  /// - Parameter fast: whether speed counts for more than the size of the file.
  /// - Throws: ``DataError`` when the picture is empty or has neither 1 nor 3 channels.
  public static func encode(
    _ image: Image, name: String = "PNG", fast: Bool = false
  ) throws -> [UInt8] {
    guard
      image.height > 0, image.width > 0, image.channels == 1 || image.channels == 3,
      image.height * image.width <= pixelLimit
    else {
      throw DataError(
        path: name,
        .notAPicture(height: image.height, width: image.width, channels: image.channels))
    }
    return try LibPNG(path: name).encode(image, fast: fast)
  }

  /// Writes the picture into a file, as a whole or not at all.
  ///
  /// - Throws: ``DataError`` as ``encode(_:name:)``, or when the file cannot be written.
  public static func write(_ image: Image, to url: URL) throws {
    try writeFile(encode(image, name: url.path), to: url)
  }
}
