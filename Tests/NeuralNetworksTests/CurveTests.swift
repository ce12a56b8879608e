import CourseKit
import NeuralNetworks
import Testing

/// A whole run from PyTorch's weights, over the same batches.
@Suite struct CurveTests {
  struct Content: Decodable {
    struct Run: Decodable {
      var optimizer: String
      var losses: [Float]
      var final: [String: GoldenTensor]
    }
    var inputShape: [Int]
    var hidden: [Int]
    var classes: Int
    var batch: Int
    var images: GoldenTensor
    var labels: [Int]
    var start: [String: GoldenTensor]
    var runs: [Run]
  }

  @Test func fiftyStepsEqualPyTorch() throws {
    let content = try golden("curves", as: Content.self)
    #expect(content.runs.map(\.optimizer) == ["sgd", "adam"])
    for run in content.runs {
      let model = MLPClassifier.make(
        inputShape: content.inputShape, hidden: content.hidden, classes: content.classes, seed: 0)
      for parameter in model.parameters {
        parameter.value = try #require(content.start[parameter.name]).tensor
      }
      let optimizer: any Optimizer =
        run.optimizer == "sgd"
        ? SGD(model.parameters, learningRate: 0.1, momentum: 0.9)
        : Adam(model.parameters, learningRate: 0.01)
      var trainer = Trainer(
        model: model, optimizer: optimizer,
        training: TensorBatches(
          inputs: content.images.tensor, labels: content.labels, batchSize: content.batch))
      var losses: [Float] = []
      try trainer.fit(epochs: 1) {
        if case .batchEnded(let result) = $0 { losses.append(result.loss) }
      }
      expectClose(
        Tensor(shape: [losses.count], elements: losses),
        Tensor(shape: [50], elements: run.losses), tolerance: 1e-4, "\(run.optimizer), losses")
      for parameter in model.parameters {
        expectClose(
          parameter.value, try #require(run.final[parameter.name]).tensor, tolerance: 1e-4,
          "\(run.optimizer), \(parameter.name)")
      }
    }
  }
}
