/// Which axis of a tensor of pictures is which; the raw value is PyTorch's `dataformats`.
public enum DataFormat: String, CaseIterable, Sendable {
  /// One grey picture, row by row.
  case hw = "HW"
  /// One grey picture, column by column.
  case wh = "WH"
  /// One picture, channel by channel.
  case chw = "CHW"
  /// One picture, the channels of a pixel together.
  case hwc = "HWC"
  /// Pictures in the order of a batch.
  case nchw = "NCHW"
  /// Pictures, the channels of a pixel together.
  case nhwc = "NHWC"

  /// How many axes it has.
  public var rank: Int { rawValue.count }

  /// The place of each axis in the shape, or nil.
  func axis(_ name: Character) -> Int? { Array(rawValue).firstIndex(of: name) }
}
