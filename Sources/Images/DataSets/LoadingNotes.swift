/// What is to be said of how a data set was read.
public struct LoadingNotes: Equatable, Sendable {
  /// The pictures that could not be read and were left out, each with what is wrong with it.
  public var skipped: [DataError] = []
  /// The part of each class that was held out for testing; `nil` when the data set has two parts.
  public var heldOut: Double?
  /// The size that was chosen because pictures differ in theirs; `nil` when none was.
  public var chosenSize: ChosenSize?

  /// Nothing.
  public init() {}

  /// A size that pictures of many sizes came to.
  public struct ChosenSize: Equatable, Sendable {
    /// What they came to.
    public var size: PictureSizing.Size
    /// How.
    public var fit: PictureFit
    /// The picture with the fewest pixels.
    public var smallest: PixelSize
    /// The picture with the most pixels.
    public var largest: PixelSize
  }
}
