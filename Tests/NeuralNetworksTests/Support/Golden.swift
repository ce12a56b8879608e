import CourseKit
import Foundation
import Testing

/// Reads the numbers that `scripts/golden/neural_networks.py` had PyTorch make.
func golden<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Golden/\(name).json")
  return try JSONDecoder().decode(type, from: Data(contentsOf: file))
}

/// A tensor in a golden file.
struct GoldenTensor: Decodable {
  var shape: [Int]
  var elements: [Float]

  var tensor: Tensor { Tensor(shape: shape, elements: elements) }
}

/// A layer forward and backward, once, in a golden file.
struct GoldenPass: Decodable {
  var input, output, outputGradient, inputGradient: GoldenTensor
  var parameterGradients: [GoldenTensor]

  /// Expects that the layer, its gradients cleared before, gives the same.
  func expectEqual(_ layer: any Layer, _ what: String, component: String) throws {
    for parameter in layer.parameters { parameter.grad = .zeros(parameter.value.shape) }
    expectClose(
      try layer.forward(input.tensor), output.tensor, "\(what), output",
      component: "\(component) forward")
    expectClose(
      try layer.backward(outputGradient.tensor), inputGradient.tensor, "\(what), input gradient",
      component: "\(component) backward")
    #expect(layer.parameters.count == parameterGradients.count)
    for (parameter, expected) in zip(layer.parameters, parameterGradients) {
      expectClose(
        parameter.grad, expected.tensor, "\(what), \(parameter.name)",
        component: "\(component) backward")
    }
  }
}
