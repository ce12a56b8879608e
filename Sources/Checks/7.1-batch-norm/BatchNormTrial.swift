internal import CourseKit
internal import NeuralNetworks

/// A layer with drawn parameters, in the subject and in the reference.
struct BatchNormTrial {
  let features: Int
  let weight: Tensor
  let bias: Tensor
  let reference: NeuralNetworks.BatchNorm1d

  /// A new layer, as it starts.
  init(_ exam: inout Examination, features: Int? = nil) async throws {
    let features = features ?? exam.integer(in: 3...4)
    self.features = features
    // Neither near 0 nor near 1, so that nothing about them goes unnoticed.
    weight = exam.tensor([features], in: 1.5...2.5)
    bias = exam.tensor([features], in: -1 ... -0.5)
    reference = NeuralNetworks.BatchNorm1d(features)
    try await exam.tell("new", features)
  }

  func setParameters(_ exam: inout Examination) async throws {
    try await exam.tell("setParameters", weight, bias)
    reference.weight?.value = weight
    reference.bias?.value = bias
  }

  /// Columns of unlike means and deviations, at most a few deviations from 0.
  func batch(_ exam: inout Examination) -> Tensor {
    var x = exam.tensor([exam.integer(in: 6...8), features])
    for index in x.elements.indices {
      let feature = Float(index % features)
      x.elements[index] = (1 + feature) * x.elements[index] + feature - 0.75
    }
    return x
  }

  var running: [Tensor] {
    reference.buffers.prefix(2).compactMap { buffer in
      if case .tensor(let tensor) = buffer.value { tensor } else { nil }
    }
  }

  var gradients: [Tensor] { reference.parameters.map(\.grad) }

  /// The mean and the variance that the subject shows.
  func shownRunning(_ exam: inout Examination) async throws -> [Tensor] {
    let running: [Tensor] = try await exam.ask("running")
    try exam.expect(running.map(\.shape), is: [[features], [features]])
    return running
  }

  /// What a layer with these running statistics gives in evaluation.
  func evaluated(_ x: Tensor, _ running: [Tensor]) -> Tensor {
    let (inverse, shift) = Self.whitening(running)
    return x.columns(times: inverse, plus: shift).columns(times: weight, plus: bias)
  }

  /// An input normalized by the running statistics of the reference.
  func normalizedByTheRunning(_ x: Tensor) -> Tensor {
    let (inverse, shift) = Self.whitening(running)
    return x.columns(times: inverse, plus: shift)
  }

  /// The gradient in evaluation as training would have it: `factor · (g − mean(g) − x̂ · mean(g · x̂))`.
  func throughStatistics(_ gradient: Tensor, at x: Tensor) -> Tensor {
    let zeros = Tensor.zeros([features])
    let (inverse, shift) = Self.whitening(running)
    let normalized = x.columns(times: inverse, plus: shift)
    let means = BatchColumns(gradient).mean
    let products = BatchColumns(
      Tensor(
        shape: x.shape,
        elements: zip(gradient.elements, normalized.elements).map { $0 * $1 })
    ).mean
    let rest = zip(gradient.elements, normalized.elements).enumerated().map { index, pair in
      let feature = index % features
      return pair.0 - Float(means[feature]) - pair.1 * Float(products[feature])
    }
    return Tensor(shape: x.shape, elements: rest)
      .columns(times: inverse, plus: zeros).columns(times: weight, plus: zeros)
  }

  /// Scale and shift that bring these statistics to mean 0 and variance 1.
  private static func whitening(_ running: [Tensor]) -> (Tensor, Tensor) {
    let inverse = running[1].elements.map { 1 / (Double($0) + 1e-5).squareRoot() }
    let shift = zip(running[0].elements, inverse).map { -Double($0) * $1 }
    return (BatchColumns.tensor(inverse), BatchColumns.tensor(shift))
  }
}
