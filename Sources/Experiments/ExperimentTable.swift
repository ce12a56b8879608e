internal import Numbering

extension Experiment {
  /// All experiments, in the order of their numbers.
  package static let all: [Experiment] = [
    .imageSide, .photoFit, .augmentation, .augmentationMuch, .wrongAugmentation, .normalization,
    .ratesByScale, .statistics, .pipelineOrder, .pixelOrder, .activations, .deadUnits, .inputSize,
    .accumulation, .zeroGrad, .losses, .batchSize, .batchSteps, .evaluationDetails,
    .evaluationMode, .ninetySeventy, .overfitting, .unbalanced, .confusions, .classSpread,
    .smoothing, .wrongPictures, .compareRuns, .symptoms, .headAlone, .manyClasses, .convolution,
    .permuted, .shifts, .allImages, .fewImages, .spread, .grayShapes, .grayscale, .smallBatches,
    .dropoutOrder, .regularizers, .rateTolerance, .startingSignal, .startingDepth, .initializers,
    .biases,
  ]

  /// The experiments that the names mean, each once and in the order of their numbers; all if there
  /// is no name.
  ///
  /// A name is `2.1-pixel-order`, `2.1`, `pixel-order` or the section `2`.
  ///
  /// - Throws: ``ExperimentError/unknown(_:nearest:)``.
  package static func select(_ names: [String]) throws -> [Experiment] {
    do {
      return try all.selected(by: names)
    } catch {
      throw ExperimentError.unknown(error.words, nearest: error.nearest)
    }
  }
}
