import CourseKit
import NeuralNetworks
import Testing

@Suite struct BatchNormTests {
  struct Cases: Decodable {
    struct Case: Decodable {
      var features: Int
      var epsilon: Double
      var momentum: Double?
      var weight, bias: GoldenTensor?
      var stateNames: [String]
      var steps: [Step]
    }
    struct Step: Decodable {
      var training: Bool
      var runningMean, runningVariance: GoldenTensor
      var batchesTracked: Int
    }
    var cases: [Case]
  }
  struct Passes: Decodable {
    struct Case: Decodable { var steps: [GoldenPass] }
    var cases: [Case]
  }

  @Test func severalBatchesEqualPyTorch() throws {
    let cases = try golden("batch-norm", as: Cases.self).cases
    let passes = try golden("batch-norm", as: Passes.self).cases
    #expect(cases.count == 5)
    for (index, (expected, passes)) in zip(cases, passes).enumerated() {
      let layer = BatchNorm1d(
        expected.features, epsilon: expected.epsilon, momentum: expected.momentum,
        affine: expected.weight != nil)
      #expect(layer.state.entries.map(\.name) == expected.stateNames)
      if let weight = expected.weight { try #require(layer.weight).value = weight.tensor }
      if let bias = expected.bias { try #require(layer.bias).value = bias.tensor }
      for (place, (step, pass)) in zip(expected.steps, passes.steps).enumerated() {
        layer.setMode(step.training ? .training : .evaluation)
        let what = "case \(index), batch \(place)"
        try pass.expectEqual(layer, what, component: "BatchNorm1d")
        for (buffer, golden) in [
          (layer.runningMean, step.runningMean), (layer.runningVariance, step.runningVariance),
        ] {
          guard case .tensor(let tensor) = buffer.value else {
            Issue.record("\(buffer.name) is a count")
            return
          }
          expectClose(
            tensor, golden.tensor, "\(what), \(buffer.name)", component: "BatchNorm1d buffers")
        }
        #expect(layer.batchesTracked.value == .count(step.batchesTracked))
      }
    }
  }

  @Test func aTrainingBatchOfOneIsAnError() throws {
    let layer = BatchNorm1d(3)
    #expect(
      message { _ = try layer.forward(.zeros([1, 3])) }
        == "BatchNorm1d(3) needs more than one example in a training batch, got [1, 3];"
        + " drop the last batch or change its size")
    #expect(layer.batchesTracked.value == .count(0))
    layer.eval()
    #expect(try layer.forward(.zeros([1, 3])).shape == [1, 3])
  }

  @Test func anEmptyBatchLeavesTheRunningStatistics() throws {
    let layer = BatchNorm1d(2)
    #expect(try layer.forward(.zeros([0, 2])).shape == [0, 2])
    #expect(try layer.backward(.zeros([0, 2])).shape == [0, 2])
    #expect(layer.runningMean.value == .tensor(.zeros([2])))
    #expect(layer.runningVariance.value == .tensor(Tensor(shape: [2], repeating: 1)))
  }

  @Test func normalizedFeaturesHaveMeanZeroAndVarianceOne() throws {
    let layer = BatchNorm1d(7)
    var input = normalTensor([50, 7], seed: 1)
    input.elements = input.elements.map { 20 * $0 + 300 }
    let output = try layer.forward(input)
    for column in 0..<7 {
      let values = (0..<50).map { Double(output[$0, column]) }
      let mean: Double = values.reduce(0, +) / 50
      let square: Double = values.reduce(0) { $0 + $1 * $1 } / 50
      #expect(abs(mean) < 1e-5 && abs(square - 1) < 1e-5)
    }
  }

  @Test func evaluationLeavesTheRunningStatistics() throws {
    let layer = BatchNorm1d(2)
    _ = try layer.forward(normalTensor([8, 2], seed: 1))
    let before = layer.state
    layer.eval()
    _ = try layer.forward(normalTensor([8, 2], seed: 2))
    #expect(layer.state == before)
  }
}
