import CourseKit
import NeuralNetworks
import Testing

@Suite struct LayerTests {
  struct Cases: Decodable {
    struct Case: Decodable {
      var layer: String
      var weight, bias: GoldenTensor?
      var input, output, outputGradient, inputGradient: GoldenTensor
      var weightGradientOfTwo, biasGradientOfTwo: GoldenTensor?
    }
    var cases: [Case]
  }

  @Test func layersEqualPyTorch() throws {
    let cases = try golden("layers", as: Cases.self).cases
    #expect(Set(cases.map(\.layer)) == ["Linear", "ReLU", "Flatten", "Sigmoid", "Tanh"])
    for (index, expected) in cases.enumerated() {
      let what = "case \(index), \(expected.layer)"
      let layer: any Layer =
        switch expected.layer {
        case "Linear":
          try Linear(
            weight: #require(expected.weight).tensor, bias: #require(expected.bias).tensor)
        case "ReLU": ReLU()
        case "Sigmoid": Sigmoid()
        case "Tanh": Tanh()
        default: Flatten()
        }
      expectClose(
        try layer.forward(expected.input.tensor), expected.output.tensor, "\(what), output",
        component: "\(expected.layer) forward")
      let gradient = expected.outputGradient.tensor
      expectClose(
        try layer.backward(gradient), expected.inputGradient.tensor, "\(what), input gradient",
        component: "\(expected.layer) backward")
      _ = try layer.backward(gradient)
      for (parameter, golden) in zip(
        layer.parameters, [expected.weightGradientOfTwo, expected.biasGradientOfTwo])
      {
        expectClose(
          parameter.grad, try #require(golden).tensor, "\(what), \(parameter.name), twice",
          component: "\(expected.layer) backward")
      }
    }
  }

  @Test func reluKeepsNaN() throws {
    let relu = ReLU()
    let output = try relu.forward(Tensor(shape: [9], elements: Array(repeating: .nan, count: 9)))
    #expect(output.elements.allSatisfy { $0.isNaN })
    let infinities = try relu.forward(Tensor(shape: [2], elements: [.infinity, -.infinity]))
    #expect(infinities.elements == [.infinity, 0])
  }

  @Test func outputThatTheCallerKeepsIsNotOverwritten() throws {
    var generator = SeededGenerator(seed: 1)
    let linear = Linear(3, 3, using: &generator)
    let layers: [any Layer] = [
      ReLU(), linear, Sigmoid(), Tanh(), BatchNorm1d(3),
      Dropout(0.5, generator: SeededGenerator(seed: 1)),
    ]
    for layer in layers {
      let first = try layer.forward(normalTensor([2, 3], seed: 1))
      let copy = Tensor(shape: first.shape, elements: first.elements.map { $0 + 0 })
      _ = try layer.forward(normalTensor([2, 3], seed: 2))
      #expect(first == copy)
      let gradient = try layer.backward(normalTensor([2, 3], seed: 3))
      let gradientCopy = gradient.elements.map { $0 + 0 }
      _ = try layer.backward(normalTensor([2, 3], seed: 4))
      #expect(gradient.elements == gradientCopy)
    }
  }

  @Test func inputThatChangesLaterIsRememberedAsItWas() throws {
    let linear = try Linear(weight: .zeros([1, 2]), bias: .zeros([1]))
    var input = Tensor(shape: [1, 2], elements: [3, 4])
    _ = try linear.forward(input)
    input[0, 0] = 100
    _ = try linear.backward(Tensor(shape: [1, 1], elements: [1]))
    #expect(linear.weight.grad.elements == [3, 4])
  }

  @Test func batchesOfSeveralSizesFollowEachOther() throws {
    var generator = SeededGenerator(seed: 4)
    let linear = Linear(3, 2, using: &generator)
    let model = Sequential(linear, ReLU())
    for count in [4, 1, 7, 0, 4] {
      let input = normalTensor([count, 3], seed: UInt64(count))
      let output = try model.forward(input)
      #expect(output.shape == [count, 2])
      #expect(try model.backward(output).shape == [count, 3])
    }
  }

  @Test func sequentialNamesParametersByIndex() {
    var generator = SeededGenerator(seed: 1)
    let inner = Sequential(Linear(3, 4, using: &generator), ReLU())
    let model = Sequential(Flatten(), inner, Linear(4, 2, using: &generator))
    #expect(
      model.parameters.map(\.name) == ["1.0.weight", "1.0.bias", "2.weight", "2.bias"])
    #expect(model.parameters.map(\.value.shape) == [[4, 3], [4], [2, 4], [2]])
    #expect(model.description.contains("(2): Linear(4 → 2)"))
  }

  @Test func sequentialForwardsTheMode() {
    let spy = Spy()
    let model = Sequential(Sequential(spy))
    #expect(model.mode == .training)
    model.eval()
    #expect(model.mode == .evaluation)
    model.train()
    #expect(spy.modes == [.evaluation, .training])
  }

  @Test func accumulatingGradientsEqualsGoingBackward() throws {
    func gradients(_ go: (Sequential, Tensor) throws -> Void) throws -> [Tensor] {
      let model = MLPClassifier.make(inputShape: [1, 2, 3], hidden: [5, 4], classes: 3, seed: 9)
      let output = try model.forward(normalTensor([4, 1, 2, 3], seed: 1))
      try go(model, output)
      return model.parameters.map(\.grad)
    }
    #expect(
      try gradients { try $0.accumulateGradients($1) } == gradients { _ = try $0.backward($1) })
  }
}
