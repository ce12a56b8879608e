public import CourseKit

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Pictures in files of either format that is read: PNG and JPEG.
///
/// The first bytes decide and not the name, so a PNG picture that is called `photo.jpg` is read.
public enum ImageFile {
  /// How the names of picture files end, in small letters.
  public static let extensions = ["png", "jpg", "jpeg", "jpe", "jfif"]

  /// How the names of files end that hold pictures in formats that are not read: so that they are named
  /// and not passed over.
  static let otherExtensions = ["avif", "bmp", "gif", "heic", "heif", "tif", "tiff", "webp"]

  /// Whether a file's name ends as that of a picture, of whatever format.
  public static func isPicture(name: String) -> Bool {
    ending(of: name).map { extensions.contains($0) || otherExtensions.contains($0) } ?? false
  }

  /// The picture in a file.
  ///
  /// - Throws: ``DataError`` that names the file and what is wrong with it.
  public static func read(_ url: URL) throws -> Image {
    try decode(readFile(url, limit: PNG.byteLimit), name: url.path)
  }

  /// The picture in the bytes of a file; `name` is what an error calls it.
  ///
  /// - Throws: ``DataError`` that says what is wrong; where the bytes are of another format, which.
  public static func decode(_ file: [UInt8], name: String) throws -> Image {
    let content = FileContent(of: file)
    switch content {
    case .png: return try PNG.decode(file, name: name)
    case .jpeg: return try JPEG.decode(file, name: name)
    default:
      throw DataError(path: name, .notAPictureFile(promised: promise(of: name), content: content))
    }
  }

  /// Rows and columns of the picture in a file, from its header alone.
  ///
  /// - Throws: ``DataError`` that names the file and what is wrong with it.
  public static func size(_ url: URL) throws -> PixelSize {
    let file = try readFile(url, limit: PNG.byteLimit)
    switch FileContent(of: file) {
    case .png:
      let chunks = try PNGChunks(file, path: url.path)
      guard !chunks.hasMorePixels(than: PNG.pixelLimit) else {
        throw DataError(
          path: url.path,
          .tooManyPixels(width: chunks.width, height: chunks.height, limit: PNG.pixelLimit))
      }
      return PixelSize(height: chunks.height, width: chunks.width)
    case .jpeg:
      let header = try JPEGHeader(file, path: url.path)
      let (height, width) = (header.frame.height, header.frame.width)
      return header.orientation.turnsSides
        ? PixelSize(height: width, width: height) : PixelSize(height: height, width: width)
    default:
      // Says what it is instead.
      let image = try decode(file, name: url.path)
      return PixelSize(height: image.height, width: image.width)
    }
  }

  /// The format that a name promises, or nil when it promises none that is read.
  private static func promise(of name: String) -> FileContent? {
    guard let ending = ending(of: name), extensions.contains(ending) else { return nil }
    return ending == "png" ? .png : .jpeg
  }

  /// What stands after the last dot, in small letters.
  private static func ending(of name: String) -> String? {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }
}

/// Rows and columns of a picture.
public struct PixelSize: Equatable, Sendable, CustomStringConvertible {
  /// Rows.
  public var height: Int
  /// Columns.
  public var width: Int

  /// A size.
  public init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  /// For example `48×64`.
  public var description: String { "\(height)×\(width)" }
}
