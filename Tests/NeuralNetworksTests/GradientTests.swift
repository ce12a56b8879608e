import CourseKit
import NeuralNetworks
import Testing

/// Every gradient against central differences, of the network and of its loss.
@Suite struct GradientTests {
  /// Compares `gradient` with `(f(x + h) − f(x − h)) / 2h`, element by element.
  private func expectGradient(
    _ gradient: Tensor, of f: (Tensor) throws -> Double, at x: Tensor, h: Float,
    tolerance: Double, _ what: String
  ) throws {
    for index in x.elements.indices {
      var (above, below) = (x, x)
      above.elements[index] += h
      below.elements[index] -= h
      let width = Double(above.elements[index]) - Double(below.elements[index])
      let slope = try (f(above) - f(below)) / width
      let got = Double(gradient.elements[index])
      #expect(abs(got - slope) <= tolerance, "\(what), element \(index): \(got), slope \(slope)")
    }
  }

  private func weighted(_ a: Tensor, by b: Tensor) -> Double {
    zip(a.elements, b.elements).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }

  @Test func everyLayer() throws {
    var generator = SeededGenerator(seed: 11)
    // Away from its kink, where a central difference straddles two slopes.
    var away = normalTensor([3, 4], seed: 5)
    away.elements = away.elements.map { $0 < 0 ? $0 - 0.1 : $0 + 0.1 }
    let cases: [(any Layer, Tensor)] = [
      (Linear(4, 3, using: &generator), normalTensor([2, 4], seed: 6)),
      (Linear(4, 3, using: &generator), normalTensor([2, 2, 4], seed: 7)),
      (ReLU(), away),
      (Flatten(), normalTensor([2, 3, 2], seed: 8)),
      (Sigmoid(), normalTensor([3, 4], seed: 15)),
      (Tanh(), normalTensor([3, 4], seed: 16)),
      (
        Conv2d(
          2, 3, kernelSize: Spatial(height: 2, width: 3), stride: Spatial(height: 1, width: 2),
          padding: 1, using: &generator), normalTensor([2, 2, 4, 5], seed: 17)
      ),
    ]
    for (layer, input) in cases {
      let upstream = normalTensor(try layer.forward(input).shape, seed: 9)
      let gradient = try layer.backward(upstream)
      try expectGradient(
        gradient, of: { self.weighted(try layer.forward($0), by: upstream) }, at: input,
        h: layer is Sigmoid || layer is Tanh ? 0.01 : 0.05, tolerance: 2e-4, "\(layer), input")
      for parameter in layer.parameters {
        let value = parameter.value
        try expectGradient(
          parameter.grad,
          of: {
            parameter.value = $0
            defer { parameter.value = value }
            return self.weighted(try layer.forward(input), by: upstream)
          }, at: value, h: 0.05, tolerance: 1e-4, "\(layer), \(parameter.name)")
      }
    }
  }

  @Test func maxPool() throws {
    // Numbers so far apart that a small change makes no other one the greatest.
    let input = Tensor(
      shape: [1, 2, 4, 4], elements: (0..<32).map { Float(($0 * 7) % 32) / 4 })
    let layer = MaxPool2d(3, stride: 1, padding: 1)
    let upstream = normalTensor(try layer.forward(input).shape, seed: 18)
    try expectGradient(
      layer.backward(upstream), of: { self.weighted(try layer.forward($0), by: upstream) },
      at: input, h: 0.05, tolerance: 1e-4, "MaxPool2d")
  }

  @Test(arguments: [Mode.training, .evaluation]) func batchNorm(mode: Mode) throws {
    let layer = BatchNorm1d(3)
    let weight = try #require(layer.weight)
    let bias = try #require(layer.bias)
    weight.value = normalTensor([3], seed: 19)
    bias.value = normalTensor([3], seed: 20)
    let input = normalTensor([5, 3], seed: 21)
    _ = try layer.forward(input)
    layer.setMode(mode)
    let upstream = normalTensor(try layer.forward(input).shape, seed: 22)
    try expectGradient(
      layer.backward(upstream), of: { self.weighted(try layer.forward($0), by: upstream) },
      at: input, h: 0.005, tolerance: 1e-3, "\(mode), input")
    for parameter in layer.parameters {
      let start = parameter.value
      try expectGradient(
        parameter.grad,
        of: {
          parameter.value = $0
          defer { parameter.value = start }
          return self.weighted(try layer.forward(input), by: upstream)
        }, at: start, h: 0.05, tolerance: 1e-4, "\(mode), \(parameter.name)")
    }
  }

  @Test func dropoutOfTheSameMask() throws {
    let layer = Dropout(0.4, generator: SeededGenerator(seed: 23))
    let before = layer.generator
    let input = normalTensor([4, 6], seed: 24)
    let upstream = normalTensor([4, 6], seed: 25)
    _ = try layer.forward(input)
    try expectGradient(
      layer.backward(upstream),
      of: {
        layer.generator = before
        return self.weighted(try layer.forward($0), by: upstream)
      }, at: input, h: 0.05, tolerance: 1e-4, "Dropout")
  }

  @Test func theLoss() throws {
    let loss = CrossEntropyLoss()
    let logits = normalTensor([3, 4], seed: 12)
    let labels = [1, 3, 0]
    _ = try loss.forward(logits, labels: labels)
    try expectGradient(
      loss.backward(), of: { Double(try loss.forward($0, labels: labels)) }, at: logits, h: 0.02,
      tolerance: 1e-4, "loss")
  }

  @Test func aWholeNetwork() throws {
    let model = MLPClassifier.make(inputShape: [1, 2, 2], hidden: [6, 5], classes: 3, seed: 13)
    let loss = CrossEntropyLoss()
    let input = normalTensor([4, 1, 2, 2], seed: 14)
    let labels = [0, 1, 2, 1]
    func value(_ x: Tensor) throws -> Double {
      Double(try loss.forward(model.forward(x), labels: labels))
    }
    _ = try value(input)
    let gradient = try model.backward(loss.backward())
    try expectGradient(gradient, of: value, at: input, h: 0.005, tolerance: 5e-4, "input")
    for parameter in model.parameters {
      let start = parameter.value
      try expectGradient(
        parameter.grad,
        of: {
          parameter.value = $0
          defer { parameter.value = start }
          return try value(input)
        }, at: start, h: 0.005, tolerance: 5e-4, parameter.name)
    }
  }
}
