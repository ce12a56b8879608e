package import Localization

/// What can be measured.
package enum BenchmarkName: String, CaseIterable, Codable, Sendable {
  /// Training steps of an MLP 784-512-256-10.
  case trainMLP = "train-mlp"
  /// The same with batch normalization and dropout after each hidden layer.
  case trainMLPBatchNormDropout = "train-mlp-bn-dropout"
  /// Training steps of an MLP 64-32-10 on pictures of 8×8.
  case trainTiny = "train-tiny"
  /// Pictures resized, flipped, normalized and turned into tensors.
  case transforms
  /// Scalars into an event file and back.
  case tensorboard
  /// The logits of one picture.
  case inference
  /// Training steps of a small convolutional network.
  case cnn

  /// What is done, in one line.
  package var summary: Localized {
    switch self {
    case .trainMLP:
      Localized(
        es: "entrenar 784-512-256-10 con Adam, lotes de 128; y solo sus productos de matrices",
        en: "train 784-512-256-10 with Adam, batches of 128; and its matrix products alone")
    case .trainMLPBatchNormDropout:
      Localized(
        es: "lo mismo con BatchNorm1d y Dropout(0.2) en cada capa oculta",
        en: "the same with BatchNorm1d and Dropout(0.2) in each hidden layer")
    case .trainTiny:
      Localized(
        es: "entrenar 64-32-10 con Adam, lotes de 32 imágenes de 8×8",
        en: "train 64-32-10 with Adam, batches of 32 pictures of 8×8")
    case .transforms:
      Localized(
        es: "RGB de 128×128 a 64×64, volteo, normalización y tensor, en un hilo",
        en: "RGB from 128×128 to 64×64, flip, normalization and tensor, on one thread")
    case .tensorboard:
      Localized(
        es: "escalares escritos, volcados y cerrados en un archivo, y leídos de él",
        en: "scalars written to a file, flushed and closed, and read from it")
    case .inference:
      Localized(
        es: "los logits de una imagen con 784-256-10, en un hilo",
        en: "the logits of one picture with 784-256-10, on one thread")
    case .cnn:
      Localized(
        es: "entrenar una red convolucional pequeña (16, 32; 128), lotes de 32, 28×28",
        en: "train a small convolutional network (16, 32; 128), batches of 32, 28×28")
    }
  }

  /// Whether it is measured once for each number of threads, and not on one thread alone.
  package var usesThreads: Bool {
    switch self {
    case .trainMLP, .trainMLPBatchNormDropout, .trainTiny, .cnn: true
    case .transforms, .tensorboard, .inference: false
    }
  }

  /// The benchmarks of the names, in the order of the list, or all of them for no names.
  ///
  /// - Throws: ``BenchmarkError/unknown(_:)`` for a name that is none.
  package static func select(_ names: [String]) throws(BenchmarkError) -> [BenchmarkName] {
    var chosen: Set<BenchmarkName> = []
    for name in names {
      guard let benchmark = BenchmarkName(rawValue: name) else { throw .unknown(name) }
      chosen.insert(benchmark)
    }
    return allCases.filter { names.isEmpty || chosen.contains($0) }
  }
}
