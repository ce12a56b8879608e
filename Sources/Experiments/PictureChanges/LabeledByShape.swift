internal import Images

extension PictureChange {
  /// Labels generated shapes by the shape alone, whatever their colour.
  ///
  /// The classes of generated shapes are ordered by shape, so many colours each.
  static func labeledByShape(colours: Int) -> PictureChange {
    PictureChange(name: "labeled by shape, of \(colours) colours") { pictures, _ in
      TrainTestSplit(
        name: pictures.name, train: pictures.train.joined(by: colours),
        test: pictures.test.joined(by: colours), normalization: pictures.normalization,
        preparation: pictures.preparation)
    }
  }
}

extension LabeledImages {
  /// The pictures with each so many classes in a row as one, named by the last word of their first.
  fileprivate func joined(by count: Int) -> LabeledImages {
    let names = stride(from: 0, to: classNames.count, by: count).map { first in
      classNames[first].split(separator: " ").last.map(String.init) ?? classNames[first]
    }
    return LabeledImages(
      height: height, width: width, channels: channels, bytes: bytes,
      labels: labels.map { $0 / count }, classNames: names)
  }
}
