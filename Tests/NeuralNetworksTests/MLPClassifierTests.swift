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
}
