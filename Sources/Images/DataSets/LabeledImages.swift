public import CourseKit

/// Pictures of one size with the class of each: a data set, or a part of one.
///
/// The samples are one block of bytes, so that 60,000 pictures cost one allocation and a batch is
/// normalized straight from them.
public struct LabeledImages: Equatable, Sendable {
  /// Rows of each picture.
  public let height: Int
  /// Columns of each picture.
  public let width: Int
  /// Samples of each pixel: 1 for grey, 3 for red, green, blue.
  public let channels: Int
  /// `count × height × width × channels` samples from 0 to 255.
  public let bytes: [UInt8]
  /// The class of each picture, an index into `classNames`.
  public let labels: [Int]
  /// What the classes are called.
  public let classNames: [String]

  /// Pictures with their classes.
  ///
  /// - Precondition: there are as many bytes as the lengths say, and every label has a name.
  public init(
    height: Int, width: Int, channels: Int, bytes: [UInt8], labels: [Int], classNames: [String]
  ) {
    precondition(height > 0 && width > 0 && channels > 0, "pictures have at least one sample")
    precondition(
      bytes.count == labels.count * height * width * channels,
      "\(labels.count) pictures of \(height)×\(width)×\(channels) do not have \(bytes.count) bytes")
    precondition(
      labels.allSatisfy { $0 >= 0 && $0 < classNames.count },
      "a label is outside 0..<\(classNames.count)")
    self.height = height
    self.width = width
    self.channels = channels
    self.bytes = bytes
    self.labels = labels
    self.classNames = classNames
  }

  /// How many pictures there are.
  public var count: Int { labels.count }

  /// Samples of each picture.
  public var imageSize: Int { height * width * channels }

  /// How many pictures each class has.
  public var classCounts: [Int] {
    labels.reduce(into: Array(repeating: 0, count: classNames.count)) { $0[$1] += 1 }
  }

  /// One picture.
  ///
  /// - Precondition: `index` is in `0..<count`.
  public func image(at index: Int) -> Image {
    Image(
      height: height, width: width, channels: channels,
      bytes: Array(bytes[index * imageSize..<(index + 1) * imageSize]))
  }

  /// The pictures at the indices, in that order.
  ///
  /// - Precondition: each index is in `0..<count`.
  public func subset(_ indices: some Collection<Int>) -> LabeledImages {
    var chosen: [UInt8] = []
    chosen.reserveCapacity(indices.count * imageSize)
    for index in indices { chosen += bytes[index * imageSize..<(index + 1) * imageSize] }
    return LabeledImages(
      height: height, width: width, channels: channels, bytes: chosen,
      labels: indices.map { labels[$0] }, classNames: classNames)
  }

  /// The same pictures in three equal channels if they are grey, and as they are otherwise.
  func expandedToRGB() -> LabeledImages {
    guard channels == 1 else { return self }
    return LabeledImages(
      height: height, width: width, channels: 3, bytes: bytes.tripled,
      labels: labels, classNames: classNames)
  }
}
