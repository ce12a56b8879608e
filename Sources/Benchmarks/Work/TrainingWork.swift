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

  /// Trains for the time.
  ///
  /// A sample is the mean of a few steps in a row, about 10 ms; the products of as many steps follow,
  /// so that both meet the same noise of the machine.
  func samples(seconds: Double) throws -> Samples {
    var trainer = Trainer(
      model: model, optimizer: Adam(model.parameters),
      training: DataLoader(
        images, batchSize: batchSize, shuffle: true, seed: 1, dropLast: true,
        normalization: Normalization(mean: [0.5], deviation: [0.25])))
    var products = products
    var rounds = Rounds(seconds: seconds)
    do {
      try trainer.fit(epochs: .max) { event in
        guard case .batchEnded = event, rounds.endsWithThisStep() else { return }
        let alone = Stopwatch()
        for _ in 0..<(products == nil ? 0 : rounds.stepsOfRound) { products?.run() }
        try rounds.start(afterProductsTaking: products == nil ? nil : alone.seconds)
      }
    } catch is Rounds.Finished {}
    return rounds.samples(batchSize: batchSize)
  }
}

/// Divides steps into rounds of equal length, and takes the time of each.
private struct Rounds {
  struct Finished: Error {}

  private(set) var stepsOfRound = 1
  private var stepsDone = 0
  private let seconds: Double
  private let total = Stopwatch()
  private var round = Stopwatch()
  private let counter = AllocationCounter()
  private var allocationsBefore = 0
  private var isWarm = false
  private var steps: [Double] = []
  private var products: [Double] = []
  private var allocations: [Double] = []

  init(seconds: Double) {
    self.seconds = seconds
    // Room for all of it, so that nothing is allocated between the steps.
    steps.reserveCapacity(100_000)
    products.reserveCapacity(100_000)
    allocations.reserveCapacity(100_000)
  }

  /// Counts a step, and takes the time if it was the last of the round.
  mutating func endsWithThisStep() -> Bool {
    stepsDone += 1
    guard stepsDone >= stepsOfRound else { return false }
    let time = round.seconds / Double(stepsOfRound)
    if isWarm {
      steps.append(time)
      if let counter {
        allocations.append(Double(counter.value - allocationsBefore) / Double(stepsOfRound))
      }
    } else if total.seconds > min(0.3, seconds / 5), stepsDone > 1 || seconds < 0.1 {
      isWarm = true
    } else {
      stepsOfRound = max(2, Int((0.01 / time).rounded(.up)))
    }
    return true
  }

  /// Begins the next round.
  mutating func start(afterProductsTaking time: Double?) throws(Finished) {
    if let time, products.count < steps.count { products.append(time / Double(stepsOfRound)) }
    if steps.count >= 3, total.seconds > seconds { throw Finished() }
    stepsDone = 0
    allocationsBefore = counter?.value ?? 0
    round = Stopwatch()
  }

  func samples(batchSize: Int) -> Samples {
    var result: Samples = [
      (.imagesPerSecond, steps.map { Double(batchSize) / $0 }),
      (.stepMicroseconds, steps.map { $0 * 1e6 }),
    ]
    if !products.isEmpty {
      result += [
        (.productsMicroseconds, products.map { $0 * 1e6 }),
        (.stepOverProducts, zip(steps, products).map { $0 / $1 }),
      ]
    }
    if !allocations.isEmpty { result.append((.allocationsPerStep, allocations)) }
    return result
  }
}
