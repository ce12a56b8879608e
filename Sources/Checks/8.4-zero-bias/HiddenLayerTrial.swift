internal import CourseKit
internal import NeuralNetworks

/// A network with one hidden layer, trained from given starts by plain loops.
///
/// Every unit goes through the same operations in the same order, so that units which are equal in
/// exact arithmetic are equal bit by bit: a matrix product may add in another order at its edges.
struct HiddenLayerTrial {
  private(set) var hidden: (weight: Tensor, bias: Tensor)
  private(set) var output: (weight: Tensor, bias: Tensor)
  private let inputs: Tensor
  private let labels: [Int]

  init(
    hidden: [Tensor], output: [Tensor], examples: Int, _ exam: inout Examination
  ) {
    self.hidden = (hidden[0], hidden[1])
    self.output = (output[0], output[1])
    let classes = output[1].count
    inputs = exam.tensor([examples, hidden[0].shape[1]], in: 0.1...1)
    labels = (0..<examples).map { $0 % classes }
  }

  /// Steps of gradient descent on the cross-entropy of all examples.
  mutating func train(steps: Int, rate: Float = 0.5) throws {
    for _ in 0..<steps {
      let signals = Self.applied(hidden, to: inputs)
      let active = Tensor(shape: signals.shape, elements: signals.elements.map { max(0, $0) })
      let loss = CrossEntropyLoss()
      _ = try loss.forward(Self.applied(output, to: active), labels: labels)
      let gradient = try loss.backward()
      var back = Tensor.zeros(active.shape)
      for row in 0..<active.shape[0] {
        for unit in 0..<active.shape[1] where signals[row, unit] > 0 {
          for label in 0..<gradient.shape[1] {
            back[row, unit] += gradient[row, label] * output.weight[label, unit]
          }
        }
      }
      Self.descend(&output, against: gradient, from: active, rate)
      Self.descend(&hidden, against: back, from: inputs, rate)
    }
  }

  private static func applied(_ layer: (weight: Tensor, bias: Tensor), to input: Tensor) -> Tensor {
    var result = Tensor.zeros([input.shape[0], layer.bias.count])
    for row in 0..<input.shape[0] {
      for unit in 0..<layer.bias.count {
        var sum = layer.bias.elements[unit]
        for index in 0..<input.shape[1] { sum += layer.weight[unit, index] * input[row, index] }
        result[row, unit] = sum
      }
    }
    return result
  }

  private static func descend(
    _ layer: inout (weight: Tensor, bias: Tensor), against gradient: Tensor, from input: Tensor,
    _ rate: Float
  ) {
    for row in 0..<input.shape[0] {
      for unit in 0..<layer.bias.count {
        layer.bias.elements[unit] -= rate * gradient[row, unit]
        for index in 0..<input.shape[1] {
          layer.weight[unit, index] -= rate * gradient[row, unit] * input[row, index]
        }
      }
    }
  }
}
