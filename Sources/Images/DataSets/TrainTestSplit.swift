/// A data set in two parts: what a network learns from, and what it is tested on.
public struct TrainTestSplit: Equatable, Sendable {
  /// What to call the data set in a report.
  public let name: String
  /// The part to learn from.
  public let train: LabeledImages
  /// The part to test on, with the same classes.
  public let test: LabeledImages
  /// What to normalize both parts with.
  public let normalization: Normalization
  /// What was done to the pictures, and what is still to be done by chance to those of `train`.
  public let preparation: PicturePreparation
  /// What is to be said of how it was read.
  public let notes: LoadingNotes

  /// Two parts of a data set; the normalization comes from the training part unless it is given.
  ///
  /// - Precondition: both parts have the same classes, and pictures of the same shape unless chance is
  ///   to give those of `train` the shape of the others.
  public init(
    name: String, train: LabeledImages, test: LabeledImages, normalization: Normalization? = nil,
    preparation: PicturePreparation = .none, notes: LoadingNotes = LoadingNotes()
  ) {
    precondition(
      train.shape == test.shape || !preparation.augmentation.transforms.isEmpty,
      "the two parts of \(name) do not belong together")
    precondition(train.classNames == test.classNames, "the parts of \(name) have other classes")
    self.name = name
    self.train = train
    self.test = test
    self.normalization = normalization ?? Normalization(of: train)
    self.preparation = preparation
    self.notes = notes
  }

  /// The shape of the pictures that a network sees.
  public var shape: ImageShape { test.shape }

  /// What the classes are called.
  public var classNames: [String] { test.classNames }
}
