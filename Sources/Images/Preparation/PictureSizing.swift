/// How pictures become those of one size and number of channels.
///
/// Shrinking takes the mean of all that a new pixel covers: photos are some fifty times as large as
/// what a network sees, and four points of each would be noise.
public struct PictureSizing: Equatable, Sendable {
  /// Rows and columns of the result; `nil` for the size that pictures have.
  public var size: Size?
  /// How a picture of other proportions comes to that size.
  public var fit: PictureFit
  /// Whether colour is taken away.
  public var isGray: Bool

  /// Rows and columns.
  public struct Size: Equatable, Sendable, CustomStringConvertible {
    /// Rows, from 1 to 4096.
    public let height: Int
    /// Columns, from 1 to 4096.
    public let width: Int

    /// What each side may be.
    public static let sides = 1...4096

    /// A size; nil when a side is not in ``sides``.
    public init?(height: Int, width: Int) {
      guard Self.sides.contains(height), Self.sides.contains(width) else { return nil }
      self.height = height
      self.width = width
    }

    /// For example `48×64`.
    public var description: String { "\(height)×\(width)" }
  }

  /// A sizing; without arguments, pictures stay as they are.
  public init(size: Size? = nil, fit: PictureFit = .stretch, isGray: Bool = false) {
    self.size = size
    self.fit = fit
    self.isGray = isGray
  }

  /// The transforms that do it.
  public var compose: Compose {
    var transforms: [any ImageTransform] = []
    if let size {
      let (height, width) = (size.height, size.width)
      switch fit {
      case .stretch:
        transforms = [Resize(height: height, width: width, areaForDownscale: true)]
      case .pad:
        transforms = [
          LongestMaxSize(maxHeight: height, maxWidth: width, areaForDownscale: true),
          PadIfNeeded(minHeight: height, minWidth: width),
        ]
      case .crop:
        transforms = [
          SmallestMaxSize(maxHeight: height, maxWidth: width, areaForDownscale: true),
          CenterCrop(height: height, width: width),
        ]
      }
    }
    if isGray { transforms.append(ToGray(numOutputChannels: 1, p: 1)) }
    return Compose(transforms)
  }

  /// The size for pictures of these sizes when nobody says one: square, and as the median of their
  /// shorter sides but at most 64, so that an MLP's first layer stays small.
  static func automaticSize(for sizes: [PixelSize]) -> Size? {
    let sides = sizes.map { min($0.height, $0.width) }.sorted()
    guard let median = sides.isEmpty ? nil : sides[sides.count / 2] else { return nil }
    let side = min(64, median)
    return Size(height: side, width: side)
  }
}
