import CourseKit
import NeuralNetworks
import Testing

/// Saving everything and going on elsewhere gives the numbers of a run without a break.
@Suite struct ResumeTests {
  private let data = TensorBatches(
    inputs: normalTensor([40, 6], seed: 1), labels: (0..<40).map { $0 * 7 % 3 }, batchSize: 8)

  private func model(seed: UInt64) -> Sequential {
    MLPClassifier.make(
      inputShape: [6], hidden: [8, 5], classes: 3, batchNorm: true, dropout: 0.3, seed: seed)
  }

  private func trainer(
    _ model: Sequential, _ optimizer: any Optimizer, maxGradientNorm: Double? = 0.7
  ) -> Trainer {
    Trainer(
      model: model, optimizer: optimizer, training: data, validation: data,
      options: TrainingOptions(
        schedule: CosineAnnealingLR(0.05, length: 30), scheduleUnit: .batch,
        maxGradientNorm: maxGradientNorm))
  }

  private static let kinds: [@Sendable ([Parameter]) -> any StatefulOptimizer] = [
    { SGD($0, learningRate: 0.1) }, { SGD($0, learningRate: 0.1, momentum: 0.9, nesterov: true) },
    { Adam($0, weightDecay: 0.1) }, { AdamW($0) },
  ]

  @Test(arguments: 0..<4) func equalsARunWithoutABreak(kind: Int) throws {
    let make = ResumeTests.kinds[kind]
    let whole = model(seed: 3)
    let wholeOptimizer = make(whole.parameters)
    var uninterrupted = trainer(whole, wholeOptimizer)
    let all = try uninterrupted.fit(epochs: 6).epochs

    let before = model(seed: 3)
    let optimizer = make(before.parameters)
    var first = trainer(before, optimizer)
    try first.fit(epochs: 2)

    let after = model(seed: 99)
    try after.load(before.state)
    after.generators = before.generators
    let resumed = make(after.parameters)
    try resumed.load(optimizer.state)
    #expect(resumed.state == optimizer.state)
    var second = trainer(after, resumed)
    second.progress = first.progress
    let rest = try second.fit(epochs: 4).epochs

    #expect(after.state == whole.state)
    #expect(resumed.state == wholeOptimizer.state)
    #expect(after.generators == whole.generators)
    #expect(second.progress == uninterrupted.progress)
    #expect(rest.map(\.trainingLoss) == all.dropFirst(2).map(\.trainingLoss))
    #expect(rest.map(\.epoch) == [3, 4, 5, 6] && rest.last?.step == 30)
  }

  @Test func statesNameWhatDoesNotFit() throws {
    let parameters = [Parameter(.zeros([2, 3])), Parameter(.zeros([2]))]
    let adam = Adam(parameters)
    let momentum = SGD(parameters, learningRate: 1, momentum: 0.9)
    #expect(
      adam.state.tensors.keys.sorted() == [
        "0.exp_avg", "0.exp_avg_sq", "1.exp_avg", "1.exp_avg_sq",
      ])
    #expect(adam.state.tensors["0.exp_avg"]?.shape == [2, 3])
    #expect(momentum.state.tensors.keys.sorted() == ["0.momentum_buffer", "1.momentum_buffer"])
    #expect(message { try adam.load(momentum.state) } == "the state lacks 0.exp_avg")
    #expect(
      message { try SGD(parameters, learningRate: 1).load(momentum.state) }
        == "the state holds 0.momentum_buffer, which does not exist here")
    var state = adam.state
    state.tensors["0.exp_avg"] = .zeros([3, 2])
    #expect(
      message { try adam.load(state) }
        == "0.exp_avg has the shape [2, 3], and that of the saved state is [3, 2]")
    state = adam.state
    state.step = -1
    #expect(
      message { try adam.load(state) }
        == "the saved state counts -1 steps, which cannot be negative"
    )
    #expect(adam.state == Adam(parameters).state)
  }

  @Test func loadingTakesTheLearningRate() throws {
    let parameters = [Parameter(.zeros([1]))]
    let adam = Adam(parameters, learningRate: 0.5)
    try adam.load(AdamW(parameters, learningRate: 0.25).state)
    #expect(adam.learningRate == 0.25)
  }
}
