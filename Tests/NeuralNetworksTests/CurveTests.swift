import CourseKit
import NeuralNetworks
import Testing

/// A whole run from PyTorch's weights, over the same batches.
@Suite struct CurveTests {
  struct Content: Decodable {
    struct Run: Decodable {
      var optimizer: String
      var batchNorm: Bool
      var losses: [Float]
      var start, final: [String: GoldenTensor]
    }
    var inputShape: [Int]
    var hidden: [Int]
    var classes: Int
    var batch: Int
    var epochs: Int
    var images: GoldenTensor
    var labels: [Int]
    var runs: [Run]
  }

  private func optimizer(_ name: String, _ parameters: [Parameter]) -> any Optimizer {
    switch name.replacing("-batch-norm", with: "") {
    case "sgd": SGD(parameters, learningRate: 0.05, momentum: 0.9)
    case "adam": Adam(parameters, learningRate: 0.01)
    default: AdamW(parameters, weightDecay: 0.1)
    }
  }

  @Test func twoHundredStepsEqualPyTorch() throws {
    let content = try golden("curves", as: Content.self)
    #expect(
      content.runs.map(\.optimizer) == [
        "sgd", "adam", "adamw-one-cycle-clip", "sgd-batch-norm", "adam-batch-norm",
      ])
    for run in content.runs {
      let model = MLPClassifier.make(
        inputShape: content.inputShape, hidden: content.hidden, classes: content.classes,
        batchNorm: run.batchNorm, seed: 0)
      try model.load(state(run.start, of: model))
      let options =
        run.optimizer == "adamw-one-cycle-clip"
        ? TrainingOptions(
          schedule: OneCycleLR(maxRate: 0.02, totalSteps: 200), scheduleUnit: .batch,
          maxGradientNorm: 0.5)
        : TrainingOptions()
      var trainer = Trainer(
        model: model, optimizer: optimizer(run.optimizer, model.parameters),
        training: TensorBatches(
          inputs: content.images.tensor, labels: content.labels, batchSize: content.batch),
        options: options)
      var losses: [Float] = []
      try trainer.fit(epochs: content.epochs) {
        if case .batchEnded(let result) = $0 { losses.append(result.loss) }
      }
      expectClose(
        Tensor(shape: [losses.count], elements: losses),
        Tensor(shape: [200], elements: run.losses), tolerance: 1e-4, "\(run.optimizer), losses",
        component: "200 losses, \(run.optimizer)")
      // A bias before a normalization has no slope but that of rounding, which Adam makes large.
      guard run.optimizer != "adam-batch-norm" else { continue }
      for entry in model.state.entries {
        guard case .tensor(let tensor) = entry.value else {
          #expect(entry.value == .count(200))
          continue
        }
        expectClose(
          tensor, try #require(run.final[entry.name]).tensor, tolerance: 5e-4,
          "\(run.optimizer), \(entry.name)", component: "200 steps' weights, \(run.optimizer)")
      }
    }
  }

  private func state(_ tensors: [String: GoldenTensor], of model: Sequential) -> ModelState {
    ModelState(
      entries: tensors.map { name, golden in
        ModelState.Entry(
          name: name,
          value: name.hasSuffix("num_batches_tracked")
            ? .count(Int(golden.elements[0])) : .tensor(golden.tensor))
      })
  }
}
