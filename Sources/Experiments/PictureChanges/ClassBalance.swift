internal import CourseKit
internal import Images

extension PictureChange {
  /// Leaves some classes only a share of their pictures, in training, in testing or in both.
  ///
  /// The seed draws those to train on; those to test on are the same for every seed. A class keeps at
  /// least one.
  static func rarer(
    _ classes: [Int], share: Double, inTraining: Bool = true, inTesting: Bool = true
  ) -> PictureChange {
    let part = inTraining && inTesting ? "" : inTraining ? " in training" : " in testing"
    return PictureChange(name: "\(share) of classes \(classes)\(part)") { pictures, seed in
      var drawing = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 42)
      var fixed = SeededGenerator(seed: 42)
      return pictures.replacing(
        train: inTraining ? pictures.train.thinned(classes, share, &drawing) : pictures.train,
        test: inTesting ? pictures.test.thinned(classes, share, &fixed) : pictures.test)
    }
  }

  /// Repeats the training pictures of each class until it has as many as the greatest.
  static let oversampled = PictureChange(name: "oversampled") { pictures, _ in
    let train = pictures.train
    let greatest = train.classCounts.max() ?? 0
    let indices = train.classNames.indices.flatMap { label in
      let own = train.labels.indices.filter { train.labels[$0] == label }
      return own.isEmpty ? [] : (0..<greatest).map { own[$0 % own.count] }
    }
    return pictures.replacing(train: train.subset(indices), test: pictures.test)
  }

  /// Gives a share of the training pictures, drawn by the seed, a wrong class.
  static func mislabeled(_ share: Double) -> PictureChange {
    PictureChange(name: "\(share) mislabeled") { pictures, seed in
      var generator = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 43)
      let train = pictures.train
      let count = train.classNames.count
      var labels = train.labels
      let chosen = labels.indices.shuffled(using: &generator)
        .prefix(Int((Double(labels.count) * share).rounded()))
      if count > 1 {
        for index in chosen {
          labels[index] = (labels[index] + .random(in: 1..<count, using: &generator)) % count
        }
      }
      let mislabeled = LabeledImages(
        height: train.height, width: train.width, channels: train.channels, bytes: train.bytes,
        labels: labels, classNames: train.classNames)
      return pictures.replacing(train: mislabeled, test: pictures.test)
    }
  }
}

extension TrainTestSplit {
  /// The same with other pictures, normalized as before.
  func replacing(train: LabeledImages, test: LabeledImages) -> TrainTestSplit {
    TrainTestSplit(
      name: name, train: train, test: test, normalization: normalization,
      preparation: preparation)
  }
}

extension LabeledImages {
  /// Without most pictures of some classes.
  fileprivate func thinned(
    _ classes: [Int], _ share: Double, _ generator: inout SeededGenerator
  ) -> LabeledImages {
    var dropped = Set<Int>()
    for label in classes {
      let own = labels.indices.filter { labels[$0] == label }
      let kept = max(1, Int((Double(own.count) * share).rounded()))
      dropped.formUnion(own.shuffled(using: &generator).dropFirst(kept))
    }
    return subset(labels.indices.filter { !dropped.contains($0) })
  }
}
