import CourseKit
import NeuralNetworks
import Testing
import Weights

/// A training that goes on from a file, against one that never stopped.
struct CheckpointTests {
  private let data = TensorBatches(
    inputs: normalTensor([40, 4], seed: 1), labels: (0..<40).map { $0 * 7 % 3 }, batchSize: 8)

  private func makeTrainer(_ model: Sequential, _ optimizer: any Optimizer) -> Trainer {
    Trainer(
      model: model, optimizer: optimizer, training: data, validation: data,
      options: TrainingOptions(
        schedule: CosineAnnealingLR(0.02, length: 6), maxGradientNorm: 1,
        earlyStopping: EarlyStopping(patience: 9, restoresBest: true)))
  }

  private func makeModel() -> Sequential {
    MLPClassifier.make(
      inputShape: [4], hidden: [6], classes: 3, batchNorm: true, dropout: 0.4, seed: 2)
  }

  @Test func goesOnToTheBit() throws {
    let whole = makeModel()
    var uninterrupted = makeTrainer(whole, AdamW(whole.parameters))
    let expected = try uninterrupted.fit(epochs: 6)

    let first = makeModel()
    let optimizer = AdamW(first.parameters)
    var trainer = makeTrainer(first, optimizer)
    var epochs: [TrainingEvent.EpochResult] = []
    var bytes: [UInt8] = []
    try trainer.fit(epochs: 3) { event in
      guard case .epochEnded(let epoch, let progress) = event else { return }
      epochs.append(epoch)
      bytes = try Checkpoint(
        model: ModelFile(
          ModelDescription(architecture: Architecture(of: first)), state: first.state),
        optimizer: optimizer.state, progress: progress, generators: first.generators,
        epochs: epochs, settings: ["--seed": "2"]
      ).safetensors().encoded()
    }

    let checkpoint = try Checkpoint(SafetensorsFile(bytes: bytes), path: "f")
    #expect(checkpoint.epochs == epochs)
    #expect(checkpoint.settings == ["--seed": "2"])
    #expect(checkpoint.progress.bestState != nil)
    let second = try checkpoint.model.makeModel(seed: 77)
    second.generators = checkpoint.generators
    let secondOptimizer = AdamW(second.parameters)
    try secondOptimizer.load(checkpoint.optimizer)
    var resumed = makeTrainer(second, secondOptimizer)
    resumed.progress = checkpoint.progress
    let rest = try resumed.fit(epochs: 3)
    for (a, b) in zip(expected.epochs, epochs + rest.epochs) {
      #expect(a.trainingLoss == b.trainingLoss)
      #expect(a.validationLoss == b.validationLoss)
    }
    #expect(second.state == whole.state)
    #expect(resumed.progress == uninterrupted.progress)
  }

  @Test(arguments: [nil, "", "{}", "[1]", "{\"epoch\": -1}"])
  func fileWithoutIsNamed(_ metadata: String?) throws {
    var file = SafetensorsFile()
    file.metadata["checkpoint"] = metadata
    let error = #expect(throws: ModelFileError.self) { try Checkpoint(file, path: "f") }
    #expect(
      error?.description == "f: is not a checkpoint: \"checkpoint\" is missing or wrong")
  }
}
