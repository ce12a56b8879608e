import CourseKit
import NeuralNetworks
import Testing

/// Whoever writes into a tensor that somebody still holds makes a copy, whose address differs from
/// that of the original; so equal addresses, step after step, mean that nothing was copied.
@Suite struct SteadyStateTests {
  @Test func stepsKeepTheirBuffers() throws {
    var generator = SeededGenerator(seed: 1)
    let spies = (0..<5).map { _ in Spy() }
    let first = Linear(6, 7, using: &generator)
    let model = Sequential(
      spies[0], Flatten(), first, spies[1], ReLU(), spies[2], Linear(7, 5, using: &generator),
      spies[3], ReLU(), Linear(5, 3, using: &generator), spies[4])
    let source = TensorBatches(
      inputs: normalTensor([40, 1, 2, 3], seed: 2), labels: (0..<40).map { $0 % 3 }, batchSize: 4)
    for optimizer in [
      Adam(model.parameters), SGD(model.parameters, learningRate: 0.1, momentum: 0.9),
    ] as [any Optimizer] {
      var trainer = Trainer(
        model: model, optimizer: optimizer, training: source,
        options: TrainingOptions(maxGradientNorm: 1))
      var parameters: [[Int]] = []
      try trainer.fit(epochs: 2) { event in
        guard case .batchEnded = event else { return }
        parameters.append(
          model.parameters.flatMap { [address(of: $0.value), address(of: $0.grad)] })
      }
      #expect(parameters.count == 20 && Set(parameters).count == 1)
      for (index, spy) in spies.enumerated() {
        #expect(Set(spy.forwardAddresses.suffix(19)).count == 1, "forward, place \(index)")
        if index > 0 {
          #expect(Set(spy.backwardAddresses.suffix(19)).count == 1, "backward, place \(index)")
        }
      }
    }
  }

  @Test func layersWithStateKeepTheirBuffersToo() throws {
    var generator = SeededGenerator(seed: 1)
    let norm = BatchNorm1d(12)
    let layers: [any Layer] = [
      Conv2d(1, 3, kernelSize: 3, padding: 1, using: &generator), ReLU(), MaxPool2d(2), Flatten(),
      norm, Sigmoid(), Dropout(0.5, generator: generator), Tanh(), Linear(12, 3, using: &generator),
    ]
    let spies = (0...layers.count).map { _ in Spy() }
    let model = Sequential([spies[0]] + zip(layers, spies.dropFirst()).flatMap { [$0, $1] })
    let source = TensorBatches(
      inputs: normalTensor([40, 1, 4, 4], seed: 2), labels: (0..<40).map { $0 % 3 }, batchSize: 4)
    var trainer = Trainer(model: model, optimizer: AdamW(model.parameters), training: source)
    var buffers: [[Int]] = []
    try trainer.fit(epochs: 2) { event in
      guard case .batchEnded = event else { return }
      buffers.append(
        [norm.runningMean, norm.runningVariance].map {
          if case .tensor(let tensor) = $0.value { address(of: tensor) } else { 0 }
        })
    }
    #expect(buffers.count == 20 && Set(buffers).count == 1)
    for (index, spy) in spies.enumerated() {
      #expect(Set(spy.forwardAddresses.suffix(19)).count == 1, "forward, place \(index)")
      if index > 0 {
        #expect(Set(spy.backwardAddresses.suffix(19)).count == 1, "backward, place \(index)")
      }
    }
  }

  @Test func evaluationKeepsItsBuffers() throws {
    let spies = [Spy(), Spy()]
    let model = Sequential(
      spies[0], MLPClassifier.make(inputShape: [6], hidden: [7, 5], classes: 3, seed: 1), spies[1])
    var source: any BatchSource = TensorBatches(
      inputs: normalTensor([40, 6], seed: 2), labels: (0..<40).map { $0 % 3 }, batchSize: 4)
    _ = try evaluate(model, on: &source)
    for spy in spies { #expect(Set(spy.forwardAddresses).count == 1) }
  }
}
