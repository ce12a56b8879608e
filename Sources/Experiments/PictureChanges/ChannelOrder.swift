internal import Images

extension PictureChange {
  /// Red and blue change places, as when a picture is read as BGR and taken for RGB.
  ///
  /// What normalizes the pictures stays as it was: whoever makes the mistake does not know of it.
  ///
  /// - Parameter trainingToo: whether the training pictures are changed as well as those to test.
  static func swappedChannels(trainingToo: Bool) -> PictureChange {
    PictureChange(
      name: trainingToo ? "red and blue swapped" : "red and blue swapped in testing"
    ) { pictures, _ in
      TrainTestSplit(
        name: pictures.name,
        train: trainingToo ? pictures.train.withRedAndBlueSwapped : pictures.train,
        test: pictures.test.withRedAndBlueSwapped, normalization: pictures.normalization,
        preparation: pictures.preparation)
    }
  }
}

extension LabeledImages {
  /// The same pictures with the first and the last sample of each pixel swapped.
  var withRedAndBlueSwapped: LabeledImages {
    var swapped = bytes
    for pixel in stride(from: 0, to: swapped.count, by: channels) {
      swapped.swapAt(pixel, pixel + channels - 1)
    }
    return LabeledImages(
      height: height, width: width, channels: channels, bytes: swapped, labels: labels,
      classNames: classNames)
  }
}
