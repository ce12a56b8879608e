internal import CourseKit
internal import NeuralNetworks

/// A layer with drawn weights, in the subject and in the reference.
struct ConvolutionTrial {
  private typealias Mistake = ConvolutionMisconception

  let weight: Tensor
  private let bias: Tensor?
  private let stride: Int
  private let padding: Int

  /// Up to 75 products of numbers below 1, added in any order.
  private static let tolerance = Tolerance(relative: 1e-5, absolute: 1e-5)

  init(
    _ exam: inout Examination, in inChannels: Int = 2, out outChannels: Int, kernel: (Int, Int),
    stride: Int = 1, padding: Int = 0, hasBias: Bool = true
  ) {
    weight = exam.tensor([outChannels, inChannels, kernel.0, kernel.1])
    // Far from zero, so that a bias that is missing or added twice shows everywhere.
    bias = hasBias ? exam.tensor([outChannels], in: 1...2) : nil
    self.stride = stride
    self.padding = padding
  }

  func start(_ exam: inout Examination) async throws {
    try await exam.tell("new", weight, bias.map { [$0] } ?? [], stride, padding)
  }

  func reference() throws -> NeuralNetworks.Conv2d {
    try reference(weight: weight, bias: bias)
  }

  /// Holds the output for a batch against the reference's.
  func compare(_ exam: inout Examination, with input: Tensor) async throws {
    try await start(&exam)
    let got = try await exam.forward(input)
    let expected = try reference().forward(input)
    try exam.expect(
      got, is: expected, within: Self.tolerance,
      unless: try alternatives(for: input, like: expected.shape))
  }

  /// What each known mistake would give.
  private func alternatives(
    for input: Tensor, like shape: [Int]
  ) throws -> [(any MisconceptionCase, Tensor)] {
    let flipped = moved(weight) {
      [$0[0], $0[1], weight.shape[2] - 1 - $0[2], weight.shape[3] - 1 - $0[3]]
    }
    let first = moved(weight) { $0[1] == 0 ? $0 : nil }
    let many = bias.map { bias in
      Tensor(shape: bias.shape, elements: bias.elements.map { $0 * Float(weight.shape[1]) })
    }
    let wide = enlarged(input)
    var alternatives: [(any MisconceptionCase, Tensor)] = [
      (Mistake.flipsTheKernel, try reference(weight: flipped, bias: bias).forward(input)),
      (Mistake.firstChannelOnly, try reference(weight: first, bias: bias).forward(input)),
      (Mistake.forgetsTheBias, try reference(weight: weight, bias: nil).forward(input)),
      (Mistake.biasForEachInput, try reference(weight: weight, bias: many).forward(input)),
      (
        Mistake.movesByOne,
        cut(try reference(weight: weight, bias: bias, stride: 1).forward(input), to: shape)
      ),
      (
        Mistake.padsAtTheEnd,
        cut(try reference(weight: weight, bias: bias, padding: 0).forward(wide.zeros), to: shape)
      ),
      (
        Mistake.repeatsTheEdge,
        try reference(weight: weight, bias: bias, padding: 0).forward(wide.edges)
      ),
    ]
    if weight.shape[2] == weight.shape[3] {
      let transposed = moved(weight) { [$0[0], $0[1], $0[3], $0[2]] }
      alternatives.append(
        (Mistake.transposesTheKernel, try reference(weight: transposed, bias: bias).forward(input)))
    }
    return alternatives
  }

  private func reference(
    weight: Tensor, bias: Tensor?, stride: Int? = nil, padding: Int? = nil
  ) throws -> NeuralNetworks.Conv2d {
    try NeuralNetworks.Conv2d(
      weight: weight, bias: bias, stride: Spatial(stride ?? self.stride),
      padding: Spatial(padding ?? self.padding))
  }

  /// The pictures with what would surround them: zeros, all behind, or the edges, on all sides.
  private func enlarged(_ input: Tensor) -> (zeros: Tensor, edges: Tensor) {
    let (height, width) = (input.shape[2], input.shape[3])
    let shape = [input.shape[0], input.shape[1], height + 2 * padding, width + 2 * padding]
    let zeros = filled(shape) { index in
      index[2] < height && index[3] < width
        ? input[index[0], index[1], index[2], index[3]] : 0
    }
    let edges = filled(shape) { index in
      let y = min(max(index[2] - padding, 0), height - 1)
      let x = min(max(index[3] - padding, 0), width - 1)
      return input[index[0], index[1], y, x]
    }
    return (zeros, edges)
  }

  /// The upper left part of each plane.
  private func cut(_ tensor: Tensor, to shape: [Int]) -> Tensor {
    filled(shape) { tensor[$0[0], $0[1], $0[2], $0[3]] }
  }

  /// Each element from another place; 0 where there is none.
  private func moved(_ tensor: Tensor, from place: ([Int]) -> [Int]?) -> Tensor {
    filled(tensor.shape) { index in
      place(index).map { tensor[$0[0], $0[1], $0[2], $0[3]] } ?? 0
    }
  }

  private func filled(_ shape: [Int], _ element: ([Int]) -> Float) -> Tensor {
    var tensor = Tensor.zeros(shape)
    for offset in tensor.elements.indices {
      var (rest, index) = (offset, shape)
      for axis in shape.indices.reversed() {
        index[axis] = rest % shape[axis]
        rest /= shape[axis]
      }
      tensor.elements[offset] = element(index)
    }
    return tensor
  }
}
