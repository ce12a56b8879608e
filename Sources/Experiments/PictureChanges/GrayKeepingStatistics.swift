internal import CourseKit
internal import Images

extension PictureChange {
  /// Takes the colour away and leaves the numbers to normalize with as they were for three channels:
  /// in three equal channels all of them, in one channel those of red.
  static func gray(keepingStatisticsIn channels: Int) -> PictureChange {
    PictureChange(name: "grey in \(channels) channels, statistics of colour") { pictures, _ in
      let (train, test) = (try pictures.train.gray(channels), try pictures.test.gray(channels))
      let old = pictures.normalization
      return TrainTestSplit(
        name: pictures.name, train: train, test: test,
        normalization: Normalization(
          mean: Array(old.mean.prefix(channels)), deviation: Array(old.deviation.prefix(channels))),
        preparation: pictures.preparation)
    }
  }
}

extension LabeledImages {
  /// The pictures without colour in 1 or 3 channels.
  fileprivate func gray(_ channels: Int) throws -> LabeledImages {
    let bytes = try (0..<count).flatMap { try image(at: $0).grey(channels: channels).bytes }
    return LabeledImages(
      height: height, width: width, channels: channels, bytes: bytes, labels: labels,
      classNames: classNames)
  }
}
