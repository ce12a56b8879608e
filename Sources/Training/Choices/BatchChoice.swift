internal import CourseKit
internal import Images

/// In what batches a network is shown the pictures.
package struct BatchChoice: Equatable, Sendable {
  /// Pictures in each step.
  package var size: Int
  /// Whether the pictures keep their order in every epoch.
  package var keepsOrder: Bool
  /// How each picture is changed by chance; `nil` for not at all.
  package var augmentation: Augmentation?

  /// Batches.
  package init(size: Int = 64, keepsOrder: Bool = false, augmentation: Augmentation? = nil) {
    self.size = size
    self.keepsOrder = keepsOrder
    self.augmentation = augmentation
  }

  /// What the batches of a training are made with, beside the choice.
  struct Making {
    var normalization: Normalization
    /// What the augmentation came to for the pictures.
    var pipeline: TensorPipeline?
    var seed: UInt64
    /// Whether no batch may hold a single picture, as batch normalization cannot learn from one.
    var refusesSingles: Bool
    /// Epochs to pass over.
    var epochsBefore: Int
    var team: ThreadTeam
  }

  /// What is done by chance to each picture to learn from: what the choice says, or what the
  /// preparation of the data leaves to be done; `nil` for nothing.
  func pipeline(
    for data: TrainTestSplit, _ normalization: Normalization
  ) throws -> TensorPipeline? {
    if let augmentation { return try augmentation.pipeline(for: data.train, normalization) }
    let rest = data.preparation.augmentation
    return rest.transforms.isEmpty ? nil : TensorPipeline(rest, Normalize(normalization))
  }

  /// Batches for training; a last one of a single picture is left out if it is refused.
  func training(on images: LabeledImages, _ making: Making) throws -> any BatchSource {
    let dropLast =
      making.refusesSingles && images.count % size == 1 && images.count > 1 && size > 1
    guard let pipeline = making.pipeline else {
      var loader = DataLoader(
        images, batchSize: size, shuffle: !keepsOrder, seed: making.seed, dropLast: dropLast,
        normalization: making.normalization)
      loader.team = making.team
      loader.skipEpochs(making.epochsBefore)
      return loader
    }
    var loader = try DataLoader(
      images, pipeline: pipeline, batchSize: size, shuffle: !keepsOrder, seed: making.seed,
      dropLast: dropLast)
    loader.skipEpochs(making.epochsBefore)
    return Prefetcher(loader)
  }

  /// Batches for testing: nothing by chance.
  func testing(on images: LabeledImages, _ normalization: Normalization) -> DataLoader {
    DataLoader(images, batchSize: max(size, 256), normalization: normalization)
  }
}
