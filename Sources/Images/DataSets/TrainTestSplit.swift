/// A data set in two parts: what a network learns from, and what it is tested on.
public struct TrainTestSplit: Equatable, Sendable {
  /// What to call the data set in a report.
  public let name: String
  /// The part to learn from.
  public let train: LabeledImages
  /// The part to test on; pictures of the same size, and the same classes.
  public let test: LabeledImages
  /// What to normalize both parts with.
  public let normalization: Normalization

  /// Two parts of a data set; the normalization comes from the training part unless it is given.
  ///
  /// - Precondition: both parts have pictures of the same size and the same classes.
  public init(
    name: String, train: LabeledImages, test: LabeledImages, normalization: Normalization? = nil
  ) {
    precondition(
      train.height == test.height && train.width == test.width && train.channels == test.channels
        && train.classNames == test.classNames,
      "the two parts of \(name) do not belong together")
    self.name = name
    self.train = train
    self.test = test
    self.normalization = normalization ?? Normalization(of: train)
  }
}
