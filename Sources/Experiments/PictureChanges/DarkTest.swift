internal import Images

extension PictureChange {
  /// Makes each test sample so many times as large, as of photos in less light; the training pictures
  /// and the numbers they are normalized with stay.
  ///
  /// - Precondition: the factor is from 0 to 1.
  static func darkTest(_ factor: Double) -> PictureChange {
    precondition(0...1 ~= factor, "a factor from 0 to 1 darkens, got \(factor)")
    return PictureChange(name: "test pictures × \(factor)") { pictures, _ in
      let test = pictures.test
      let dark = LabeledImages(
        height: test.height, width: test.width, channels: test.channels,
        bytes: test.bytes.map { UInt8((Double($0) * factor).rounded()) }, labels: test.labels,
        classNames: test.classNames)
      return TrainTestSplit(
        name: pictures.name, train: pictures.train, test: dark,
        normalization: pictures.normalization, preparation: pictures.preparation)
    }
  }
}
