internal import CourseKit
internal import Images
internal import NeuralNetworks

/// A network that is trained by the course's own `Trainer` on synthetic pictures.
struct TrainingWork {
  private let model: any Layer
  private let images: LabeledImages
  private let batchSize: Int
  private let products: MatrixProducts?

  /// The network and the data of a training benchmark.
  init(_ benchmark: BenchmarkName) throws {
    let isTiny = benchmark == .trainTiny
    let side = isTiny ? 8 : 28
    let inputShape = [1, side, side]
    images = syntheticImages(count: isTiny ? 1_600 : 60_000, side: side, channels: 1, seed: 1)
    guard benchmark != .cnn else {
      batchSize = 32
      products = nil
      model = try CNNClassifier.make(inputShape: inputShape, classes: 10, seed: 1)
      return
    }
    batchSize = isTiny ? 32 : 128
    let hidden = isTiny ? [32] : [512, 256]
    let isRegularized = benchmark == .trainMLPBatchNormDropout
    model = MLPClassifier.make(
      inputShape: inputShape, hidden: hidden, classes: 10, batchNorm: isRegularized,
      dropout: isRegularized ? 0.2 : 0, seed: 1)
    products = MatrixProducts(widths: [side * side] + hidden + [10], batchSize: batchSize)
  }

  /// Trains for the time: most of it without a pause for the speed, the rest in turns with the
  /// products for the ratio.
  func samples(seconds: Double) throws -> Samples {
    var trainer = Trainer(
      model: model, optimizer: Adam(model.parameters),
      training: DataLoader(
        images, batchSize: batchSize, shuffle: true, seed: 1, dropLast: true,
        normalization: Normalization(mean: [0.5], deviation: [0.25])))
    var products = products
    let share = products == nil ? 1 : 0.6
    // Samples of 10 ms, and turns of 1 ms or one step, so that both find the caches as the other
    // leaves them.
    var alone = Rounds(seconds: share * seconds, secondsOfRound: 0.01)
    var inTurns = Rounds(seconds: (1 - share) * seconds, secondsOfRound: 0.001)
    do {
      try trainer.fit(epochs: .max) { event in
        guard case .batchEnded = event else { return }
        if !alone.isDone {
          if alone.endsWithThisStep() { alone.start() }
          if alone.isDone { inTurns.start() }
        } else if products != nil, !inTurns.isDone {
          if inTurns.endsWithThisStep() { inTurns.start { products?.run() } }
        } else {
          throw Finished()
        }
      }
    } catch is Finished {}
    var result: Samples = [
      (.imagesPerSecond, alone.steps.map { Double(batchSize) / $0 }),
      (.stepMicroseconds, alone.steps.map { $0 * 1e6 }),
    ]
    if products != nil {
      result += [
        (.productsMicroseconds, inTurns.others.map { $0 * 1e6 }),
        (.stepOverProducts, zip(inTurns.steps, inTurns.others).map { $0 / $1 }),
      ]
    }
    if !alone.allocations.isEmpty { result.append((.allocationsPerStep, alone.allocations)) }
    if products != nil, !inTurns.allocationsOfOthers.isEmpty {
      result.append((.allocationsOfProducts, inTurns.allocationsOfOthers))
    }
    return result
  }

  private struct Finished: Error {}
}
