internal import CourseKit

/// The three ways of showing pixels that are compared.
enum PixelOrderKind: String, CaseIterable, Sendable {
  case original = "Original"
  case permuted = "Permuted"
  case freshPermutation = "FreshPermutation"

  /// What it is called, in Spanish.
  var es: String {
    switch self {
    case .original: "píxeles originales"
    case .permuted: "una permutación fija"
    case .freshPermutation: "otra permutación por imagen"
    }
  }

  /// What it is called, in English.
  var en: String {
    switch self {
    case .original: "original pixels"
    case .permuted: "one fixed permutation"
    case .freshPermutation: "a new permutation per image"
    }
  }

  /// The pixel orders of the training and of the test images.
  func orders(
    pixels: Int, using generator: inout SeededGenerator
  ) -> (train: PixelOrder, test: PixelOrder) {
    switch self {
    case .original: return (.original, .original)
    case .permuted:
      let permutation = Permutation(count: pixels, using: &generator)
      return (.fixed(permutation), .fixed(permutation))
    case .freshPermutation:
      return (.fresh(seed: generator.next()), .fresh(seed: generator.next()))
    }
  }
}

extension HandLoop {
  /// A loop that shows the pixels of training and test images in such an order.
  init(
    batchSize: Int, showing kind: PixelOrderKind, pixels: Int,
    using generator: inout SeededGenerator
  ) {
    let orders = kind.orders(pixels: pixels, using: &generator)
    self.init(batchSize: batchSize) { source, isTraining in
      reordered(source, pixels: pixels, order: isTraining ? orders.train : orders.test)
    }
  }
}

/// Opens the box that a source is in.
private func reordered(
  _ source: some BatchSource, pixels: Int, order: PixelOrder
) -> any BatchSource {
  ReorderedBatches(source, pixels: pixels, order: order)
}
