internal import CourseKit

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Pictures of one size, read one by one into a single block of bytes.
struct PictureCollection {
  private var first: (url: URL, height: Int, width: Int)?
  private var channels = 1
  private var bytes: [UInt8] = []
  private var labels: [Int] = []

  /// Reads one more.
  ///
  /// - Throws: ``DataError`` when it is unreadable or not of the size of the first.
  mutating func append(_ url: URL, label: Int) throws {
    let image = try PNG.read(url)
    let first = first ?? (url, image.height, image.width)
    guard image.height == first.height, image.width == first.width else {
      throw DataError(
        path: url.path,
        .sizeDiffers(
          width: image.width, height: image.height, expectedWidth: first.width,
          expectedHeight: first.height, expectedPath: first.url.path))
    }
    self.first = first
    if image.channels > channels {
      bytes = bytes.tripled
      channels = image.channels
    }
    bytes += image.channels < channels ? image.bytes.tripled : image.bytes
    labels.append(label)
  }

  /// What was read.
  ///
  /// - Precondition: something was.
  func labeledImages(classNames: [String]) -> LabeledImages {
    LabeledImages(
      height: first?.height ?? 0, width: first?.width ?? 0, channels: channels, bytes: bytes,
      labels: labels, classNames: classNames)
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
