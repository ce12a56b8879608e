#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The files of MNIST and its relatives, gzipped or not.
///
/// A number tells the kind, one more the length of each axis, then come the bytes (Y. LeCun, C. Cortes
/// and C. Burges, "The MNIST database of handwritten digits").
///
/// Whether a file is gzipped is seen from its bytes, not from its name.
public enum IDX {
  /// How a file of images starts: bytes in three axes.
  public static let imagesMagic: UInt32 = 0x803
  /// How a file of labels starts: bytes in one axis.
  public static let labelsMagic: UInt32 = 0x801
  /// The most bytes that a file may announce, 2 GiB.
  public static let byteLimit = 1 << 31

  /// Grey pictures of one size, one after the other.
  public struct Images: Equatable, Sendable {
    /// How many there are.
    public var count: Int
    /// Rows of each.
    public var height: Int
    /// Columns of each.
    public var width: Int
    /// `count × height × width` samples.
    public var bytes: [UInt8]
  }

  /// The images in the bytes of a file; `name` is what an error calls it.
  ///
  /// - Throws: ``DataError`` when the file is not what it says.
  public static func images(_ file: [UInt8], name: String) throws -> Images {
    var stream = try ByteStream(file, path: name)
    let axes = try readHeader(&stream, magic: imagesMagic, axes: 3, path: name)
    let shape = DataError.IDXShape.images(count: axes[0], height: axes[1], width: axes[2])
    let bytes = try readContent(&stream, announced: shape, path: name)
    return Images(count: axes[0], height: axes[1], width: axes[2], bytes: bytes)
  }

  /// The labels in the bytes of a file; `name` is what an error calls it.
  ///
  /// - Throws: ``DataError`` when the file is not what it says.
  public static func labels(_ file: [UInt8], name: String) throws -> [UInt8] {
    var stream = try ByteStream(file, path: name)
    let axes = try readHeader(&stream, magic: labelsMagic, axes: 1, path: name)
    return try readContent(&stream, announced: .labels(count: axes[0]), path: name)
  }

  /// The images of one file with the labels of another.
  ///
  /// - Parameter classNames: the class of each label; nil when the labels themselves name them, from
  ///   0 to the greatest.
  /// - Throws: ``DataError`` when a file is not what it says, the counts differ or a label has no
  ///   class.
  public static func read(images: URL, labels: URL, classNames: [String]?) throws -> LabeledImages {
    let pictures = try Self.images(readFile(images, limit: byteLimit), name: images.path)
    let classes = try Self.labels(readFile(labels, limit: byteLimit), name: labels.path)
    guard pictures.count == classes.count else {
      throw DataError(
        path: labels.path,
        .idxCountsDiffer(labels: classes.count, images: pictures.count, imagesPath: images.path))
    }
    let names = classNames ?? (0...Int(classes.max() ?? 0)).map(String.init)
    if let index = classes.firstIndex(where: { $0 >= names.count }) {
      throw DataError(
        path: labels.path,
        .labelOutOfRange(label: Int(classes[index]), index: index, classCount: names.count))
    }
    return LabeledImages(
      height: pictures.height, width: pictures.width, channels: 1, bytes: pictures.bytes,
      labels: classes.map(Int.init), classNames: names)
  }

  private static func readHeader(
    _ stream: inout ByteStream, magic: UInt32, axes: Int, path: String
  ) throws -> [Int] {
    let size = 4 * (1 + axes)
    let header = try stream.read(size)
    if header.count >= 4, header.bigEndian(at: 0) != magic {
      throw DataError(path: path, .idxMagic(found: header.bigEndian(at: 0), expected: magic))
    }
    guard header.count == size else {
      throw DataError(path: path, .idxHeaderTruncated(byteCount: header.count, needed: size))
    }
    return (1...axes).map { Int(header.bigEndian(at: 4 * $0)) }
  }

  /// Everything after the header: as many bytes as it announces, and no more.
  private static func readContent(
    _ stream: inout ByteStream, announced shape: DataError.IDXShape, path: String
  ) throws -> [UInt8] {
    guard let size = shape.byteCount, size <= byteLimit else {
      throw DataError(path: path, .idxTooLarge(said: shape, limit: byteLimit))
    }
    guard size > 0 else { throw DataError(path: path, .idxEmpty(said: shape)) }
    let content = try stream.read(size)
    guard content.count == size else {
      throw DataError(path: path, .idxTruncated(said: shape, byteCount: content.count))
    }
    guard try stream.read(1).isEmpty else { throw DataError(path: path, .idxTooLong(said: shape)) }
    return content
  }
}

extension DataError.IDXShape {
  /// The bytes that the lengths take, or nil when no file can hold them.
  var byteCount: Int? {
    switch self {
    case .labels(let count): return count
    case .images(let count, let height, let width):
      let (pixels, isTooMany) = height.multipliedReportingOverflow(by: width)
      let (bytes, isTooLarge) = count.multipliedReportingOverflow(by: pixels)
      return isTooMany || isTooLarge ? nil : bytes
    }
  }
}
