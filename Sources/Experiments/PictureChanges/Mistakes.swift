internal import CourseKit
internal import Images

extension PictureChange {
  /// The labels of the training pictures are shuffled apart from the pictures.
  static let labelsApart = PictureChange(name: "labels shuffled apart from the pictures") {
    pictures, seed in
    var generator = SeededGenerator(seed: ~seed)
    let train = pictures.train
    return pictures.replacing(
      train: LabeledImages(
        height: train.height, width: train.width, channels: train.channels, bytes: train.bytes,
        labels: train.labels.shuffled(using: &generator), classNames: train.classNames))
  }

  /// The training pictures come class by class, as from folders.
  static let classByClass = PictureChange(name: "training pictures class by class") {
    pictures, _ in
    let labels = pictures.train.labels
    let order = labels.indices.sorted { (labels[$0], $0) < (labels[$1], $1) }
    return pictures.replacing(train: pictures.train.subset(order))
  }

  /// The test pictures are among those that are trained on.
  static let testInTraining = PictureChange(name: "test pictures in the training set") {
    pictures, _ in
    pictures.replacing(train: pictures.train + pictures.test)
  }

  /// Half of the test pictures are copies of training pictures, as when a data set with duplicates is
  /// split at random.
  static let duplicates = PictureChange(name: "half of the test pictures copied from training") {
    pictures, seed in
    var generator = SeededGenerator(seed: seed &* 31 &+ 5)
    let kept = pictures.test.labels.indices.shuffled(using: &generator)
      .prefix((pictures.test.count + 1) / 2).sorted()
    let copied = (0..<pictures.test.count - kept.count).map { _ in
      Int.random(in: 0..<pictures.train.count, using: &generator)
    }
    return pictures.replacing(test: pictures.test.subset(kept) + pictures.train.subset(copied))
  }
}

extension TrainTestSplit {
  /// The same with one of the parts replaced; the numbers to normalize with stay.
  func replacing(train: LabeledImages? = nil, test: LabeledImages? = nil) -> TrainTestSplit {
    TrainTestSplit(
      name: name, train: train ?? self.train, test: test ?? self.test,
      normalization: normalization, preparation: preparation)
  }

  /// The same with half of each class of the test pictures, and the other half, which are the same for
  /// every seed.
  ///
  /// - Precondition: each class has 2 test pictures.
  func withHalfSetAside() -> (pictures: TrainTestSplit, clean: LabeledImages) {
    var generator = SeededGenerator(seed: 11)
    let halves = test.stratifiedSplit(testFraction: 0.5, using: &generator)
    return (replacing(test: halves.train), halves.test)
  }
}

extension LabeledImages {
  /// The pictures of both, of the same size and classes.
  fileprivate static func + (one: LabeledImages, other: LabeledImages) -> LabeledImages {
    LabeledImages(
      height: one.height, width: one.width, channels: one.channels,
      bytes: one.bytes + other.bytes, labels: one.labels + other.labels,
      classNames: one.classNames)
  }
}
