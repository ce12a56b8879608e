import CourseKit
import NeuralNetworks
import Testing

@Suite struct MLPClassifierTests {
  @Test func hasTheLayersInOrder() {
    let model = MLPClassifier.make(
      inputShape: [1, 28, 28], hidden: [256, 128], classes: 10, seed: 1)
    #expect(
      model.layers.map { "\($0)" } == [
        "Flatten", "Linear(784 → 256)", "ReLU", "Linear(256 → 128)", "ReLU", "Linear(128 → 10)",
      ])
    #expect(
      model.parameters.map(\.name) == [
        "1.weight", "1.bias", "3.weight", "3.bias", "5.weight", "5.bias",
      ])
  }

  @Test func withoutHiddenLayersItIsLinear() throws {
    let model = MLPClassifier.make(inputShape: [3], hidden: [], classes: 2, seed: 1)
    #expect(model.layers.count == 2)
    #expect(try model.forward(.zeros([4, 3])).shape == [4, 2])
  }

  @Test func theSeedDecidesTheWeights() {
    func weights(_ seed: UInt64) -> [Tensor] {
      MLPClassifier.make(inputShape: [4], hidden: [3], classes: 2, seed: seed).parameters
        .map(\.value)
    }
    #expect(weights(7) == weights(7))
    #expect(weights(7) != weights(8))
  }

  @Test func normalizationAndDropoutStandWhereTheyUsuallyDo() {
    let model = MLPClassifier.make(
      inputShape: [4], hidden: [3], classes: 2, batchNorm: true, dropout: 0.25, seed: 1)
    #expect(
      model.layers.map { "\($0)" } == [
        "Flatten", "Linear(4 → 3)", "BatchNorm1d(3)", "ReLU", "Dropout(p = 0.25)",
        "Linear(3 → 2)",
      ])
    let plain = MLPClassifier.make(inputShape: [4], hidden: [3], classes: 2, seed: 1)
    #expect(plain.parameters[0].value == model.parameters[0].value)
    #expect(plain.parameters[2].value == model.parameters[4].value)
  }

  @Test func convolutionsHalveTheSides() throws {
    let model = try CNNClassifier.make(
      inputShape: [3, 9, 8], classes: 5, channels: [4, 6], hidden: [7], dropout: 0.5, seed: 1)
    #expect(
      model.layers.map { "\($0)" } == [
        "Conv2d(3 → 4, 3×3, padding 1×1)", "ReLU", "MaxPool2d(2×2)",
        "Conv2d(4 → 6, 3×3, padding 1×1)", "ReLU", "MaxPool2d(2×2)", "Flatten", "Linear(24 → 7)",
        "ReLU", "Dropout(p = 0.5)", "Linear(7 → 5)",
      ])
    #expect(try model.forward(.zeros([2, 3, 9, 8])).shape == [2, 5])
  }
}
