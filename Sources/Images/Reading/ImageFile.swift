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
  public static let extensions = ["png", "jpg", "jpeg"]

  /// Whether a file of this name is taken for a picture, whatever is in it.
  public static func isPicture(name: String) -> Bool {
    promise(of: name) != nil
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

  /// The format that a name promises, or nil when it promises none.
  private static func promise(of name: String) -> FileContent? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard extensions.contains(ending) else { return nil }
    return ending == "png" ? .png : .jpeg
  }
}
