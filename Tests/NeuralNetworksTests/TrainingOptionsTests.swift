import CourseKit
import NeuralNetworks
import Testing

@Suite struct TrainingOptionsTests {
  private func data(_ count: Int, seed: UInt64 = 1) -> TensorBatches {
    let inputs = normalTensor([count, 2], seed: seed)
    return TensorBatches(
      inputs: inputs, labels: (0..<count).map { inputs[$0, 0] > 0 ? 1 : 0 }, batchSize: 4)
  }

  private func model() -> Sequential {
    MLPClassifier.make(inputShape: [2], hidden: [8], classes: 2, seed: 3)
  }

  private func rates(_ unit: ScheduleUnit) throws -> [Double?] {
    let model = model()
    var trainer = Trainer(
      model: model, optimizer: SGD(model.parameters, learningRate: 9), training: data(8),
      options: TrainingOptions(
        schedule: StepLR(1, stepSize: 1, gamma: 0.5), scheduleUnit: unit))
    var rates: [Double?] = []
    func listen(_ event: TrainingEvent) {
      if case .batchEnded(let batch) = event { rates.append(batch.learningRate) }
    }
    try trainer.fit(epochs: 1, onEvent: listen)
    try trainer.fit(epochs: 1, onEvent: listen)
    return rates
  }

  @Test func schedulesGoOnByBatchOrByEpoch() throws {
    #expect(try rates(.batch) == [1, 0.5, 0.25, 0.125])
    #expect(try rates(.epoch) == [1, 1, 0.5, 0.5])
  }

  @Test func aScheduleNeedsARateThatCanBeSet() {
    final class Fixed: Optimizer {
      let parameters: [Parameter] = []
      func step() {}
      func zeroGrad() {}
    }
    var trainer = Trainer(
      model: model(), optimizer: Fixed(), training: data(4),
      options: TrainingOptions(schedule: StepLR(1, stepSize: 1)))
    #expect(throws: TrainingError.learningRateIsFixed) { try trainer.fit(epochs: 1) }
  }

  @Test func gradientsAreClippedAndTheirNormTold() throws {
    func weights(_ limit: Double?) throws -> (Tensor, [Double?]) {
      let model = model()
      var trainer = Trainer(
        model: model, optimizer: SGD(model.parameters, learningRate: 1), training: data(4),
        options: TrainingOptions(maxGradientNorm: limit))
      var norms: [Double?] = []
      try trainer.fit(epochs: 1) {
        if case .batchEnded(let batch) = $0 { norms.append(batch.gradientNorm) }
      }
      return (model.parameters[0].value, norms)
    }
    let free = try weights(nil)
    let wide = try weights(1e6)
    let still = try weights(0)
    #expect(free.1 == [nil] && free.0 == wide.0)
    #expect(try #require(wide.1[0]) > 0 && still.0 == model().parameters[0].value)
  }

  /// A model whose loss on validation follows a plan: it says how sure of class 0 it is.
  private final class Planned: ReferenceLayer {
    let logit = Parameter(.zeros([1]), name: "logit")
    var plan: [Float]
    private(set) var mode = Mode.training
    init(_ plan: [Float]) { self.plan = plan }
    var parameters: [Parameter] { [logit] }
    func forward(_ input: Tensor) throws -> Tensor {
      if mode == .evaluation { logit.value.elements[0] = plan.removeFirst() }
      var result = Tensor.zeros([input.shape[0], 2])
      for row in 0..<input.shape[0] {
        result[row, 0] = mode == .training ? 0 : logit.value.elements[0]
      }
      return result
    }
    func backward(_ gradient: Tensor) throws -> Tensor { gradient }
    func setMode(_ mode: Mode) { self.mode = mode }
  }

  /// Trains on a plan of 8 epochs.
  private func fit(_ plan: [Float], _ rule: EarlyStopping?, epochs: Int = 8) throws -> (
    TrainingSummary, Float, TrainingProgress
  ) {
    let model = Planned(plan)
    let one = TensorBatches(inputs: .zeros([1, 1]), labels: [0], batchSize: 1)
    var trainer = Trainer(
      model: model, optimizer: SGD(model.parameters, learningRate: 0), training: one,
      validation: one, options: TrainingOptions(earlyStopping: rule))
    let summary = try trainer.fit(epochs: epochs)
    return (summary, model.logit.value.elements[0], trainer.progress)
  }

  @Test func stopsWhenPatienceIsOver() throws {
    let plan: [Float] = [0, 1, 2, 1.5, 1, 3, 0, 0]
    let (stopped, last, progress) = try fit(plan, EarlyStopping(patience: 2))
    #expect(stopped.epochs.count == 5 && stopped.stoppedEarly && stopped.bestEpoch == 3)
    #expect(last == 1 && progress.epochsWithoutProgress == 2 && progress.bestState == nil)
    let (patient, _, _) = try fit(plan, EarlyStopping(patience: 3))
    #expect(patient.epochs.count == 8 && !patient.stoppedEarly && patient.bestEpoch == 6)
    let (never, _, _) = try fit(plan, nil)
    #expect(never.epochs.count == 8 && never.bestEpoch == 6)
  }

  @Test func restoresTheBestIfAsked() throws {
    let plan: [Float] = [0, 1, 2, 1.5, 1, 3, 0, 0]
    #expect(try fit(plan, EarlyStopping(patience: 2, restoresBest: true)).1 == 2)
    // Also when the epochs are over before the patience is.
    #expect(try fit(plan, EarlyStopping(patience: 9, restoresBest: true)).1 == 3)
  }

  @Test func smallStepsAreNoProgress() throws {
    let plan: [Float] = [1, 1.01, 1.02, 1.03, 1.04, 1.05, 1.06, 1.07]
    #expect(try fit(plan, EarlyStopping(patience: 3)).0.epochs.count == 8)
    let rule = EarlyStopping(patience: 3, minDelta: 0.1)
    #expect(try fit(plan, rule).0.epochs.count == 4)
  }

  @Test func aLossThatIsNotANumberIsNeverTheBest() throws {
    let rule = EarlyStopping(patience: 3, restoresBest: true)
    let plan: [Float] = [.nan, .nan, 1, .nan, .nan, .nan, 1, 1]
    let (summary, logit, _) = try fit(plan, rule)
    #expect(summary.epochs.count == 6 && summary.bestEpoch == 3 && logit == 1)
    let (none, last, progress) = try fit([.nan, .nan, .nan, .nan], rule)
    #expect(none.epochs.count == 4 && last.isNaN && progress.bestState == nil)
  }

  @Test func goingOnWithoutPatienceTrainsNothing() throws {
    let model = Planned([0, 0, 0])
    let one = TensorBatches(inputs: .zeros([1, 1]), labels: [0], batchSize: 1)
    var trainer = Trainer(
      model: model, optimizer: SGD(model.parameters, learningRate: 0), training: one,
      validation: one, options: TrainingOptions(earlyStopping: EarlyStopping(patience: 2)))
    try trainer.fit(epochs: 5)
    let again = try trainer.fit(epochs: 5)
    #expect(again.epochs.isEmpty && again.stoppedEarly && trainer.epoch == 3)
  }

  @Test func earlyStoppingNeedsValidation() {
    let model = model()
    var trainer = Trainer(
      model: model, optimizer: SGD(model.parameters, learningRate: 1), training: data(4),
      options: TrainingOptions(earlyStopping: EarlyStopping(patience: 1)))
    #expect(throws: TrainingError.noValidation) { try trainer.fit(epochs: 1) }
  }

  /// Two halves of a batch before one step are the whole batch.
  @Test func gradientsOfSeveralBatchesMayAddUp() throws {
    let (whole, halves) = (model(), model())
    let source = data(8)
    let loss = CrossEntropyLoss()
    func accumulate(_ model: Sequential, _ rows: Range<Int>) throws {
      let inputs = Tensor(
        shape: [rows.count, 2],
        elements: Array(source.inputs.elements[rows.lowerBound * 2..<rows.upperBound * 2]))
      _ = try loss.forward(model.forward(inputs), labels: Array(source.labels[rows]))
      try model.accumulateGradients(loss.backward())
    }
    try accumulate(whole, 0..<8)
    try accumulate(halves, 0..<4)
    try accumulate(halves, 4..<8)
    for (a, b) in zip(whole.parameters, halves.parameters) {
      expectClose(
        Tensor(shape: b.grad.shape, elements: b.grad.elements.map { $0 / 2 }), a.grad, a.name)
    }
  }
}
