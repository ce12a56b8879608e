import CourseKit
import NeuralNetworks
import Testing

@Suite struct ConvolutionTests {
  struct Convolutions: Decodable {
    struct Case: Decodable {
      var weight: GoldenTensor
      var bias: GoldenTensor?
      var stride, padding: [Int]
    }
    var cases: [Case]
  }
  struct Poolings: Decodable {
    struct Case: Decodable { var kernel, stride, padding: [Int] }
    var cases: [Case]
  }
  struct Passes: Decodable { var cases: [GoldenPass] }

  private func spatial(_ pair: [Int]) -> Spatial { Spatial(height: pair[0], width: pair[1]) }

  @Test func convolutionsEqualPyTorch() throws {
    let cases = try golden("convolutions", as: Convolutions.self).cases
    let passes = try golden("convolutions", as: Passes.self).cases
    #expect(cases.count == 8)
    for (index, (options, pass)) in zip(cases, passes).enumerated() {
      let layer = try Conv2d(
        weight: options.weight.tensor, bias: options.bias?.tensor,
        stride: spatial(options.stride), padding: spatial(options.padding))
      try pass.expectEqual(layer, "case \(index), \(layer)", component: "Conv2d")
      // Twice, so that nothing of the first pass is left in the buffers.
      try pass.expectEqual(layer, "case \(index), \(layer), again", component: "Conv2d")
    }
  }

  @Test func poolingsEqualPyTorch() throws {
    let cases = try golden("poolings", as: Poolings.self).cases
    let passes = try golden("poolings", as: Passes.self).cases
    #expect(cases.count == 6)
    for (index, (options, pass)) in zip(cases, passes).enumerated() {
      let layer = MaxPool2d(
        spatial(options.kernel), stride: spatial(options.stride),
        padding: spatial(options.padding))
      try pass.expectEqual(layer, "case \(index), \(layer)", component: "MaxPool2d")
      try pass.expectEqual(layer, "case \(index), \(layer), again", component: "MaxPool2d")
    }
  }

  /// Windows that are larger than the picture, and no square.
  @Test(arguments: [[1, 1], [2, 3], [3, 7], [6, 2]], [[3, 3], [5, 5], [1, 5], [7, 3]])
  func windowsThatKeepTheSizeEqualTheDefinition(_ picture: [Int], _ kernel: [Int]) throws {
    let (height, width) = (picture[0], picture[1])
    let weight = normalTensor([2, 2] + kernel, seed: 1)
    let input = normalTensor([2, 2, height, width], seed: 2)
    let layer = try Conv2d(
      weight: weight, bias: nil, stride: 1,
      padding: Spatial(height: kernel[0] / 2, width: kernel[1] / 2))
    let output = try layer.forward(input)
    let gradient = normalTensor(output.shape, seed: 3)
    let inputGradient = try layer.backward(gradient)
    var expected = (
      Tensor.zeros(output.shape), Tensor.zeros(input.shape), Tensor.zeros(weight.shape)
    )
    /// Calls the body with where each factor is in its tensor.
    func forEachProduct(_ body: (_ output: Int, _ input: Int, _ weight: Int) -> Void) {
      for (n, o, i) in [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)] + [
        (1, 0, 0), (1, 0, 1), (1, 1, 0), (1, 1, 1),
      ] {
        for (row, column) in (0..<height * width).map({ ($0 / width, $0 % width) }) {
          for (y, x) in (0..<kernel[0] * kernel[1]).map({ ($0 / kernel[1], $0 % kernel[1]) }) {
            let (r, c) = (row + y - kernel[0] / 2, column + x - kernel[1] / 2)
            guard 0..<height ~= r, 0..<width ~= c else { continue }
            body(
              ((n * 2 + o) * height + row) * width + column, ((n * 2 + i) * height + r) * width + c,
              ((o * 2 + i) * kernel[0] + y) * kernel[1] + x)
          }
        }
      }
    }
    forEachProduct { place, source, factor in
      expected.0.elements[place] += input.elements[source] * weight.elements[factor]
      expected.1.elements[source] += gradient.elements[place] * weight.elements[factor]
      expected.2.elements[factor] += gradient.elements[place] * input.elements[source]
    }
    expectClose(output, expected.0)
    expectClose(inputGradient, expected.1)
    expectClose(layer.weight.grad, expected.2)
  }

  @Test func gradientsOfTwoPassesAddUp() throws {
    var generator = SeededGenerator(seed: 1)
    let layer = Conv2d(2, 3, kernelSize: 3, padding: 1, using: &generator)
    let gradient = normalTensor(
      try layer.forward(normalTensor([2, 2, 4, 4], seed: 2)).shape, seed: 3)
    _ = try layer.backward(gradient)
    let once = layer.parameters.map(\.grad)
    _ = try layer.backward(gradient)
    for (parameter, once) in zip(layer.parameters, once) {
      expectClose(
        parameter.grad, Tensor(shape: once.shape, elements: once.elements.map { 2 * $0 }))
    }
  }

  @Test func batchesAndPicturesOfSeveralSizesFollowEachOther() throws {
    var generator = SeededGenerator(seed: 1)
    let layer = Conv2d(1, 2, kernelSize: 3, stride: 2, padding: 1, using: &generator)
    let pool = MaxPool2d(2)
    for (count, side) in [(3, 8), (1, 5), (0, 8), (2, 4)] {
      let output = try pool.forward(layer.forward(normalTensor([count, 1, side, side], seed: 2)))
      let places = ((side + 1) / 2) / 2
      #expect(output.shape == [count, 2, places, places])
      #expect(try layer.backward(pool.backward(output)).shape == [count, 1, side, side])
    }
  }

  @Test func theGreatestMayBeNaNOrMinusInfinity() throws {
    let pool = MaxPool2d(2)
    let input = Tensor(
      shape: [1, 1, 2, 4], elements: [1, .nan, 0, 0, 9, 2, 0, 0])
    #expect(try pool.forward(input).elements[0].isNaN)
    #expect(
      try pool.backward(Tensor(shape: [1, 1, 1, 2], elements: [5, 6])).elements == [
        0, 5, 6, 0, 0, 0, 0, 0,
      ])
    let low = Tensor(shape: [1, 1, 2, 2], repeating: -.infinity)
    #expect(try pool.forward(low).elements == [-.infinity])
    #expect(
      try pool.backward(Tensor(shape: [1, 1, 1, 1], elements: [3])).elements == [3, 0, 0, 0])
  }

  @Test func aSmallNetworkLearns() throws {
    // The first class is bright above, the second below.
    var inputs = normalTensor([64, 1, 8, 8], seed: 4)
    for example in 0..<64 {
      for row in 0..<4 {
        for column in 0..<8 { inputs[example, 0, row + 4 * (example % 2), column] += 1 }
      }
    }
    let model = try CNNClassifier.make(
      inputShape: [1, 8, 8], classes: 2, channels: [4, 6], hidden: [8], dropout: 0.1, seed: 5)
    var trainer = Trainer(
      model: model, optimizer: AdamW(model.parameters, learningRate: 0.01),
      training: TensorBatches(inputs: inputs, labels: (0..<64).map { $0 % 2 }, batchSize: 16))
    let epochs = try trainer.fit(epochs: 8).epochs
    #expect(try #require(epochs.last).trainingAccuracy > 0.95)
  }
}
