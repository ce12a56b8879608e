/// A picture as an event file keeps it: encoded, with its size beside it.
public struct EncodedImage: Equatable, Sendable {
  /// The file, PNG as a rule; browsers also show JPEG and GIF.
  public var bytes: [UInt8]
  /// Rows.
  public var height: Int
  /// Columns.
  public var width: Int
  /// Samples of each pixel: 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA.
  public var channels: Int

  /// A picture that is encoded already.
  public init(bytes: [UInt8], height: Int, width: Int, channels: Int) {
    self.bytes = bytes
    self.height = height
    self.width = width
    self.channels = channels
  }
}
