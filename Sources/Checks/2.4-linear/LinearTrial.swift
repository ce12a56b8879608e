internal import CourseKit
internal import NeuralNetworks

/// A layer with drawn weights and a batch for it, in the subject and in the reference.
struct LinearTrial {
  let weight: Tensor
  let bias: Tensor
  let input: Tensor
  /// The gradient of the output.
  let gradient: Tensor
  /// The reference, after one forward and one backward pass.
  let reference: NeuralNetworks.Linear
  /// What the reference gives.
  let output: Tensor
  /// The gradient of the input that the reference gives.
  let inputGradient: Tensor

  init(_ exam: inout Examination, examples: Int, inputs: Int, outputs: Int) throws {
    weight = exam.tensor([outputs, inputs])
    bias = exam.tensor([outputs])
    input = exam.tensor([examples, inputs])
    gradient = exam.tensor([examples, outputs])
    reference = try NeuralNetworks.Linear(weight: weight, bias: bias)
    output = try reference.forward(input)
    inputGradient = try reference.backward(gradient)
  }

  /// As many inputs as outputs, so that a matrix the wrong way round still fits and can be named; the
  /// examples are fewer, but so many that a mean is no half.
  static func square(_ exam: inout Examination) throws -> LinearTrial {
    let features = exam.integer(in: 4...5)
    return try LinearTrial(
      &exam, examples: 3, inputs: features, outputs: features)
  }

  var examples: Int { input.shape[0] }
  var outputs: Int { bias.count }
  var weightGradient: Tensor { reference.weight.grad }
  var biasGradient: Tensor { reference.bias.grad }

  /// Makes the layer of the subject.
  func start(_ exam: inout Examination) async throws {
    try await exam.tell("new", weight, bias)
  }

  /// One forward and one backward pass of the subject.
  func pass(_ exam: inout Examination) async throws {
    try await start(&exam)
    _ = try await exam.backward(gradient, after: input)
  }

  /// A row of the gradient of the output.
  func gradientRow(_ row: Int) -> Tensor {
    Tensor(
      shape: [outputs],
      elements: Array(gradient.elements[row * outputs..<(row + 1) * outputs]))
  }
}
