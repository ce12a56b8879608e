import CourseKit
import NeuralNetworks
import Testing

@Suite struct EvaluationTests {
  /// Gives back its inputs as logits, or shifted ones while it is being trained.
  private func source(batchSize: Int) -> any BatchSource {
    let inputs = Tensor(
      shape: [5, 3], elements: [2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 1, 0, 0, 5, 9])
    return TensorBatches(inputs: inputs, labels: [0, 1, 0, 0, 2], batchSize: batchSize)
  }

  @Test func countsEveryExampleOnce() throws {
    let model = Sequential(Spy())
    var whole = source(batchSize: 5)
    let expected = try evaluate(model, on: &whole)
    #expect(expected.predictions == [0, 1, 2, 0, 2])
    #expect(expected.labels == [0, 1, 0, 0, 2])
    #expect(expected.accuracy == 0.8)
    for batchSize in [1, 2, 3, 4] {
      var parts = source(batchSize: batchSize)
      let got = try evaluate(model, on: &parts)
      #expect(got.predictions == expected.predictions && got.accuracy == expected.accuracy)
      #expect(abs(got.loss - expected.loss) < 1e-6, "batches of \(batchSize)")
    }
  }

  @Test func runsInEvaluationModeAndRestores() throws {
    let spy = Spy()
    let model = Sequential(spy)
    var source = source(batchSize: 2)
    _ = try evaluate(model, on: &source)
    #expect(spy.modes == [.evaluation, .training])
    model.eval()
    _ = try evaluate(model, on: &source)
    #expect(model.mode == .evaluation)
  }

  @Test func restoresTheModeAfterAnError() throws {
    let model = MLPClassifier.make(inputShape: [2], hidden: [], classes: 3, seed: 1)
    var source = source(batchSize: 2)
    #expect(throws: ShapeError.self) { try evaluate(model, on: &source) }
    #expect(model.mode == .training)
  }

  @Test func leavesGradientsAlone() throws {
    let model = MLPClassifier.make(inputShape: [3], hidden: [4], classes: 3, seed: 1)
    let before = model.parameters.map(\.value)
    var source = source(batchSize: 2)
    _ = try evaluate(model, on: &source)
    #expect(model.parameters.map(\.value) == before)
    #expect(model.parameters.allSatisfy { $0.grad == .zeros($0.value.shape) })
  }
}
