import CourseKit
import NeuralNetworks
import Testing

@Suite struct TrainerTests {
  /// Two clouds that a line tells apart, the second class where the first number is positive.
  private func clouds(_ count: Int, batchSize: Int = 4, seed: UInt64 = 1) -> TensorBatches {
    let inputs = normalTensor([count, 2], seed: seed)
    return TensorBatches(
      inputs: inputs, labels: (0..<count).map { inputs[$0, 0] > 0 ? 1 : 0 }, batchSize: batchSize)
  }

  private func model() -> Sequential {
    MLPClassifier.make(inputShape: [2], hidden: [8], classes: 2, seed: 3)
  }

  private func trainer(
    _ model: any Layer, rate: Double = 0.1, training: any BatchSource,
    validation: (any BatchSource)? = nil
  ) -> Trainer {
    Trainer(
      model: model, optimizer: SGD(model.parameters, learningRate: rate), training: training,
      validation: validation)
  }

  @Test func learns() throws {
    var trainer = trainer(model(), training: clouds(200), validation: clouds(100, seed: 2))
    let summary = try trainer.fit(epochs: 10)
    let first = try #require(summary.epochs.first)
    let last = try #require(summary.epochs.last)
    #expect(last.trainingLoss < first.trainingLoss / 2)
    #expect(last.trainingAccuracy > 0.95)
    #expect(try #require(last.validationAccuracy) > 0.95)
  }

  @Test func tellsOneStreamOfEvents() throws {
    var trainer = trainer(model(), training: clouds(10), validation: clouds(6, seed: 2))
    var events: [TrainingEvent] = []
    let summary = try trainer.fit(epochs: 2) { events.append($0) }
    guard case .started(let plan) = events.first else { throw Surprise.event }
    #expect(
      plan.epochsBefore == 0 && plan.epochs == 2 && plan.batchesPerEpoch == 3
        && plan.examplesPerEpoch == 10)
    #expect(plan.validationExamples == 6 && plan.parameterCount == 2 * 8 + 8 + 8 * 2 + 2)
    let steps = events.compactMap {
      if case .batchEnded(let step) = $0 { step } else { nil }
    }
    #expect(steps.map(\.step) == [1, 2, 3, 4, 5, 6])
    #expect(steps.map(\.epoch) == [1, 1, 1, 2, 2, 2])
    #expect(steps.map(\.examplesSeen) == [4, 8, 10, 4, 8, 10])
    let (epochs, progress) = (
      events.compactMap { if case .epochEnded(let epoch, _) = $0 { epoch } else { nil } },
      events.compactMap { if case .epochEnded(_, let progress) = $0 { progress } else { nil } }
    )
    #expect(progress.map(\.epoch) == [1, 2] && progress.map(\.step) == [3, 6])
    #expect(progress.last == trainer.progress)
    #expect(epochs == summary.epochs && epochs.map(\.step) == [3, 6])
    #expect(epochs.allSatisfy { $0.learningRate == 0.1 && $0.validationLoss != nil })
    // Of the mean over the examples, the last batch of two counts half of one of four.
    let weighted = (4 * steps[0].loss + 4 * steps[1].loss + 2 * steps[2].loss) / 10
    #expect(abs(Double(weighted) - epochs[0].trainingLoss) < 1e-6)
    #expect(events.last == .finished(summary) && events.count == 1 + 6 + 2 * 2 + 1)
    #expect(summary.steps == 6 && summary.examples == 20 && summary.imagesPerSecond > 0)
    #expect(trainer.epoch == 2 && trainer.step == 6)
  }

  @Test func tellsWhatEachExampleWasTakenFor() throws {
    var trainer = trainer(model(), training: clouds(10), validation: clouds(6, seed: 2))
    var (evaluations, accuracies): ([Evaluation], [Double]) = ([], [])
    let summary = try trainer.fit(epochs: 2) {
      if case .validated(let evaluation, let epoch) = $0 {
        evaluations.append(evaluation)
        #expect(epoch == evaluations.count)
      }
      if case .batchEnded(let batch) = $0 { accuracies.append(batch.accuracy) }
    }
    #expect(evaluations.map(\.loss) == summary.epochs.map(\.validationLoss))
    #expect(evaluations.allSatisfy { $0.predictions.count == 6 && $0.labels.count == 6 })
    let mean = (4 * accuracies[0] + 4 * accuracies[1] + 2 * accuracies[2]) / 10
    #expect(abs(mean - summary.epochs[0].trainingAccuracy) < 1e-12)
  }

  /// SGD goes against the gradient, so that what was told can be read off the step; and whoever is
  /// told nothing trains the same.
  @Test func tellsTheGradientsOfTheLastStepWhenAsked() throws {
    let (model, other) = (self.model(), self.model())
    var trainer = trainer(model, training: clouds(10))
    trainer.options.tellsGradients = true
    var told: [TrainingEvent.Gradients] = []
    var before: [[Float]] = []
    try trainer.fit(epochs: 2) {
      guard case .gradientsReady(let gradients) = $0 else { return }
      told.append(gradients)
      before = model.parameters.map(\.value.elements)
    }
    #expect(told.map(\.step) == [3, 6] && told.map(\.epoch) == [1, 2])
    let last = try #require(told.last).values
    #expect(last.map(\.name) == model.parameters.map(\.name))
    for (index, parameter) in model.parameters.enumerated() {
      let gradient = last[index].value.elements
      #expect(gradient.contains { $0 != 0 })
      for place in gradient.indices {
        let step = before[index][place] - parameter.value.elements[place]
        #expect(abs(step - 0.1 * gradient[place]) < 1e-5)
      }
    }
    var silent = self.trainer(other, training: clouds(10))
    try silent.fit(epochs: 2) {
      if case .gradientsReady = $0 { Issue.record("nobody asked") }
    }
    #expect(other.state == model.state)
  }

  @Test func goesOnCountingWhenItFitsAgain() throws {
    var trainer = trainer(model(), training: clouds(8))
    try trainer.fit(epochs: 1)
    var plans: [TrainingEvent.Plan] = []
    let summary = try trainer.fit(epochs: 1) {
      if case .started(let plan) = $0 { plans.append(plan) }
    }
    #expect(plans.map(\.epochsBefore) == [1] && plans.map(\.epochs) == [1])
    #expect(summary.epochs.map(\.epoch) == [2] && summary.epochs.map(\.step) == [4])
    #expect(summary.steps == 2)
  }

  @Test func fittingTwiceEqualsFittingOnce() throws {
    let (once, twice) = (model(), model())
    var first = trainer(once, training: clouds(10))
    try first.fit(epochs: 2)
    var second = trainer(twice, training: clouds(10))
    try second.fit(epochs: 1)
    try second.fit(epochs: 1)
    #expect(once.parameters.map(\.value) == twice.parameters.map(\.value))
  }

  @Test func trainsInTrainingModeAndRestoresTheMode() throws {
    let spy = Spy()
    let model = Sequential(spy, model())
    model.eval()
    var trainer = trainer(model, training: clouds(4), validation: clouds(4))
    try trainer.fit(epochs: 2)
    #expect(
      spy.modes == [
        .evaluation, .training, .evaluation, .training, .training, .evaluation, .training,
        .evaluation,
      ])
    #expect(model.mode == .evaluation)
  }

  @Test func validationChangesNothing() throws {
    let (with, without) = (model(), model())
    var first = trainer(with, training: clouds(10), validation: clouds(7, batchSize: 3))
    var second = trainer(without, training: clouds(10))
    try first.fit(epochs: 3)
    try second.fit(epochs: 3)
    #expect(with.parameters.map(\.value) == without.parameters.map(\.value))
  }

  @Test func anErrorOfTheListenerEndsTraining() throws {
    let model = model()
    var trainer = trainer(model, training: clouds(40))
    var steps = 0
    #expect(throws: Surprise.cancelled) {
      try trainer.fit(epochs: 5) {
        guard case .batchEnded = $0 else { return }
        steps += 1
        if steps == 3 { throw Surprise.cancelled }
      }
    }
    #expect(steps == 3 && trainer.step == 3 && model.mode == .training)
  }

  @Test func noExamplesIsAnError() {
    var empty = trainer(model(), training: clouds(0))
    #expect(throws: TrainingError.noExamples(.training)) { try empty.fit(epochs: 1) }
    var unvalidated = trainer(model(), training: clouds(4), validation: clouds(0))
    #expect(
      message { try unvalidated.fit(epochs: 1) } == "there are no examples for evaluation")
  }

  @Test func lossThatIsNotFiniteStopsAndNamesTheStepAndTheLayer() throws {
    let model = model()
    var trainer = trainer(model, rate: 1e38, training: clouds(40))
    do {
      try trainer.fit(epochs: 1)
      Issue.record("it went on")
    } catch TrainingError.nonFiniteLoss(let fact) {
      #expect(fact.epoch == 1 && fact.step == trainer.step && fact.step >= 2)
      guard case .layer(let name, _) = fact.origin else { throw Surprise.event }
      #expect(name.contains("Linear("))
    }
  }

  @Test func theOriginIsFound() throws {
    let broken = model()
    broken.parameters[2].value.elements[0] = .nan
    var trained = trainer(broken, training: clouds(8))
    #expect(
      message { try trained.fit(epochs: 1) }
        == "the loss is nan at step 1 (epoch 1): it began in layer 3, Linear(8 → 2), whose weights"
        + " are not finite; a lower learning rate may help")
    let before = model()
    var data = clouds(8)
    data.inputs.elements[8] = .nan
    var poisoned = trainer(before, training: data)
    #expect(
      message { try poisoned.fit(epochs: 1) }
        == "the loss is nan at step 2 (epoch 1): the inputs of the batch are not finite")
    #expect(before.parameters.allSatisfy { $0.value.elements.allSatisfy(\.isFinite) })
    let large = model()
    large.parameters[0].value = Tensor(shape: [8, 2], repeating: 3e38)
    var overflowing = trainer(
      large,
      training: TensorBatches(
        inputs: Tensor(shape: [1, 2], elements: [9, 9]), labels: [0], batchSize: 1))
    #expect(
      message { try overflowing.fit(epochs: 1) }?.hasSuffix(
        "it began in the output of layer 1, Linear(2 → 8), whose weights are finite") == true)
  }

  @Test func wrongLabelsAndShapesAreErrors() {
    var labelled = clouds(4)
    labelled.labels[2] = 5
    var first = trainer(model(), training: labelled)
    #expect(throws: LabelError(label: 5, index: 2, classes: 2)) { try first.fit(epochs: 1) }
    var second = trainer(
      model(), training: TensorBatches(inputs: .zeros([4, 3]), labels: [0, 0, 0, 0], batchSize: 2))
    #expect(throws: ShapeError.self) { try second.fit(epochs: 1) }
  }

  private enum Surprise: Error { case cancelled, event }
}
