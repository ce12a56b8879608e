internal import CourseKit

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Pictures of one size, taken one by one into a single block of bytes.
struct PictureCollection {
  /// The most bytes that the pictures of a data set may take, 8 GiB.
  static let byteLimit = 1 << 33

  /// The first picture and its file; `nil` before it.
  private var first: (path: String, shape: ImageShape)?
  private(set) var labels: [Int] = []
  private var channels = 1
  private var bytes: [UInt8] = []
  private let expectedCount: Int

  /// Room for so many pictures.
  init(expectedCount: Int) { self.expectedCount = expectedCount }

  /// Takes one more.
  ///
  /// - Throws: ``DataError`` when it is not of the size of the first, or all would be too much.
  mutating func append(_ image: Image, of file: LabeledFile) throws {
    let first = first ?? (file.url.path, image.shape)
    guard image.height == first.shape.height, image.width == first.shape.width else {
      throw DataError(
        path: file.url.path,
        .sizeDiffers(
          width: image.width, height: image.height, expectedWidth: first.shape.width,
          expectedHeight: first.shape.height, expectedPath: first.path))
    }
    if self.first == nil || image.channels > channels {
      try Self.requireRoom(for: expectedCount, of: image.shape, path: file.url.path)
    }
    self.first = first
    if image.channels > channels {
      bytes = bytes.tripled
      channels = image.channels
    }
    bytes += image.channels < channels ? image.bytes.tripled : image.bytes
    labels.append(file.label)
  }

  /// Throws when so many pictures of a shape would be too much.
  static func requireRoom(for count: Int, of shape: ImageShape, path: String) throws {
    let (needed, overflows) = shape.count.multipliedReportingOverflow(by: count)
    guard overflows || needed > byteLimit else { return }
    throw DataError(
      path: path, .tooMuchMemory(images: count, shape: shape, limit: byteLimit))
  }

  /// What was taken.
  ///
  /// - Precondition: something was.
  func labeledImages(classNames: [String]) -> LabeledImages {
    LabeledImages(
      height: first?.shape.height ?? 0, width: first?.shape.width ?? 0, channels: channels,
      bytes: bytes, labels: labels, classNames: classNames)
  }
}

extension [UInt8] {
  /// Grey samples as red, green, blue ones.
  var tripled: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(3 * count)
    for sample in self { result.append(contentsOf: repeatElement(sample, count: 3)) }
    return result
  }
}
