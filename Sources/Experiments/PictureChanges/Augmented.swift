internal import Images

extension PictureChange {
  /// Has something done by chance to each training picture in every epoch, as augmentation does it.
  ///
  /// A change, as a setting's own augmentation is the course's or a file.
  static func augmented(_ transforms: [any ImageTransform]) -> PictureChange {
    let text = transforms.map(\.description).joined(separator: ", ")
    return PictureChange(name: "augment \(text)") { pictures, _ in
      let both = try TrainTestTransforms(
        training: TensorPipeline(Compose(transforms), nil),
        testing: TensorPipeline(Compose(), nil))
      return TrainTestSplit(
        name: pictures.name, train: pictures.train, test: pictures.test,
        normalization: pictures.normalization, preparation: PicturePreparation(both))
    }
  }
}
