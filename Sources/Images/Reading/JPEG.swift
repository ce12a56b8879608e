public import CourseKit

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Pictures in JPEG files, through libjpeg-turbo.
///
/// Reading gives grey (1 channel) for grey files and red, green, blue (3) for all others. The samples
/// are those of Pillow, which is built on the same library: the accurate cosine transform, and chroma
/// spread smoothly over the pixels that share it.
/// - The picture is turned as the camera's Exif says: what `ImageOps.exif_transpose` and `imread` do.
/// - Inks (CMYK, YCCK) are taken for Adobe's inverted ones and mixed as `convert("RGB")` does.
/// - Colour profiles change nothing.
public enum JPEG {
  /// The most pixels that a picture may have; a header that announces more is refused before any
  /// memory is asked for.
  public static let pixelLimit = PNG.pixelLimit

  /// The picture in a file.
  ///
  /// - Throws: ``DataError`` that names the file and what is wrong with it.
  public static func read(_ url: URL) throws -> Image {
    try decode(readFile(url, limit: PNG.byteLimit), name: url.path)
  }

  /// The picture in the bytes of a file; `name` is what an error calls it.
  ///
  /// - Throws: ``DataError`` that says what is wrong, also when the picture is cut short.
  public static func decode(_ file: [UInt8], name: String) throws -> Image {
    let header = try JPEGHeader(file, path: name)
    let frame = header.frame
    guard frame.width * frame.height <= pixelLimit else {
      throw DataError(
        path: name,
        .tooManyPixels(width: frame.width, height: frame.height, limit: pixelLimit))
    }
    guard frame.leastBytes <= header.scanBytes else {
      throw DataError(
        path: name,
        .pixelsMissing(
          width: frame.width, height: frame.height, compressedBytes: header.scanBytes))
    }
    return header.orientation.upright(try TurboJPEG(path: name).decode(file, frame))
  }
}
