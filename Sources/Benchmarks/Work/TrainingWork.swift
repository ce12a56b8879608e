internal import CourseKit
internal import Images
internal import NeuralNetworks

/// A network that is trained by the course's own `Trainer` on synthetic pictures.
struct TrainingWork {
  let model: any Layer
  private let images: LabeledImages
  let batchSize: Int
  let products: MatrixProducts?
  private let team: ThreadTeam

  /// The network and the data of a training benchmark.
  init(_ benchmark: BenchmarkName, team: ThreadTeam) throws {
    self.team = team
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
    let isRegularized = benchmark == .trainMLPBatchNormDropout
    let mlp = MLPClassifier.make(
      inputShape: inputShape, hidden: isTiny ? [32] : [512, 256], classes: 10,
      batchNorm: isRegularized, dropout: isRegularized ? 0.2 : 0, seed: 1)
    model = mlp
    products = MatrixProducts(
      of: mlp.layers.compactMap { $0 as? Linear }, batchSize: batchSize, team: team)
  }

  /// Trains for the time, in turns with the products alone.
  func samples(seconds: Double) throws -> Samples {
    var loader = DataLoader(
      images, batchSize: batchSize, shuffle: true, seed: 1, dropLast: true,
      normalization: Normalization(mean: [0.5], deviation: [0.25]))
    loader.team = team
    var trainer = Trainer(
      model: model, optimizer: Adam(model.parameters), training: loader, team: team)
    var products = products
    var turns = Turns(seconds: seconds)
    turns.start()
    do {
      try trainer.fit(epochs: .max) { event in
        guard case .batchEnded = event, turns.endsWithThisStep() else { return }
        if turns.areDone { throw Finished() }
        if products == nil { turns.start() } else { turns.start { products?.run() } }
      }
    } catch is Finished {}
    var result: Samples = [
      (.imagesPerSecond, turns.steps.map { Double(batchSize) / $0 }),
      (.stepMicroseconds, turns.steps.map { $0 * 1e6 }),
    ]
    if products != nil {
      result += [
        (.productsMicroseconds, turns.others.map { $0 * 1e6 }),
        (.stepOverProducts, zip(turns.steps, turns.others).map { $0 / $1 }),
      ]
    }
    if !turns.allocations.isEmpty { result.append((.allocationsPerStep, turns.allocations)) }
    if !turns.allocationsOfOthers.isEmpty {
      result.append((.allocationsOfProducts, turns.allocationsOfOthers))
    }
    return result
  }

  private struct Finished: Error {}
}
