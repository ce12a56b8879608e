/// A picture of 8-bit samples in `H × W × C` order: row by row, and the channels of a pixel together.
///
/// One channel is grey, three are red, green, blue.
public struct Image: Equatable, Sendable {
  /// Rows.
  public let height: Int
  /// Columns.
  public let width: Int
  /// Samples of each pixel.
  public let channels: Int
  /// `height * width * channels` samples from 0 to 255.
  ///
  /// - Precondition: an assignment keeps the count.
  @inlinable public var bytes: [UInt8] {
    get { storage }
    // Not an observer of a stored property: from another module, that costs a copy per change.
    _modify {
      defer { requireCount() }
      yield &storage
    }
  }

  @usableFromInline var storage: [UInt8]

  /// A picture of the size, holding the bytes.
  ///
  /// - Precondition: no side is negative and `bytes.count` is their product.
  public init(height: Int, width: Int, channels: Int, bytes: [UInt8]) {
    require(height >= 0 && width >= 0 && channels >= 0) {
      "the sides of an image are not negative, got \(height)×\(width)×\(channels)"
    }
    let (area, areaOverflow) = height.multipliedReportingOverflow(by: width)
    let (count, overflow) = area.multipliedReportingOverflow(by: channels)
    require(!areaOverflow && !overflow) {
      "a \(height)×\(width)×\(channels) image has too many bytes"
    }
    require(bytes.count == count) {
      "a \(height)×\(width)×\(channels) image has \(count) bytes, not \(bytes.count)"
    }
    self.height = height
    self.width = width
    self.channels = channels
    storage = bytes
  }

  /// The sample at a row, a column and a channel.
  ///
  /// - Precondition: all three are inside the picture.
  public subscript(row: Int, column: Int, channel: Int) -> UInt8 {
    get { bytes[offset(row, column, channel)] }
    set { bytes[offset(row, column, channel)] = newValue }
  }

  @usableFromInline func requireCount() {
    require(storage.count == height * width * channels) {
      "a \(height)×\(width)×\(channels) image has \(height * width * channels) bytes,"
        + " not \(storage.count)"
    }
  }

  private func offset(_ row: Int, _ column: Int, _ channel: Int) -> Int {
    require(
      row >= 0 && row < height && column >= 0 && column < width && channel >= 0
        && channel < channels
    ) {
      "Image index [\(row), \(column), \(channel)] is out of range of a"
        + " \(height)×\(width)×\(channels) image"
    }
    return (row * width + column) * channels + channel
  }
}
