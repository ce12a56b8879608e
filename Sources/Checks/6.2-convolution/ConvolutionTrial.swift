internal import CourseKit
internal import NeuralNetworks

/// A layer with drawn weights, for the subject and for the reference.
struct ConvolutionTrial {
  let weight: Tensor
  private let bias: Tensor?
  private let stride: Int
  private let padding: Int

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

  /// Makes the layer and asks it one thing.
  func session(_ call: Call) -> [Call] {
    guard let bias else { return [Call("new without bias", weight, stride, padding), call] }
    return [Call("new", weight, bias, stride, padding), call]
  }

  func reference() throws -> NeuralNetworks.Conv2d {
    try reference(weight: weight, bias: bias)
  }

  /// What each known mistake would give for an input.
  func alternatives(for input: Tensor) throws -> [(ConvolutionMisconception, Tensor)] {
    let right = try reference().forward(input)
    let flipped = moved(weight) {
      [$0[0], $0[1], weight.shape[2] - 1 - $0[2], weight.shape[3] - 1 - $0[3]]
    }
    let isSquare = weight.shape[2] == weight.shape[3]
    let transposed = isSquare ? moved(weight) { [$0[0], $0[1], $0[3], $0[2]] } : weight
    let first = moved(weight) { $0[1] == 0 ? $0 : nil }
    let many = bias.map { bias in
      Tensor(shape: bias.shape, elements: bias.elements.map { $0 * Float(weight.shape[1]) })
    }
    let wide = enlarged(input)
    return [
      (.flipsTheKernel, try reference(weight: flipped, bias: bias).forward(input)),
      (.transposesTheKernel, try reference(weight: transposed, bias: bias).forward(input)),
      (.firstChannelOnly, try reference(weight: first, bias: bias).forward(input)),
      (.forgetsTheBias, try reference(weight: weight, bias: nil).forward(input)),
      (.biasForEachInput, try reference(weight: weight, bias: many).forward(input)),
      (
        .movesByOne,
        cut(try reference(weight: weight, bias: bias, stride: 1).forward(input), to: right.shape)
      ),
      (
        .padsAtTheEnd,
        cut(
          try reference(weight: weight, bias: bias, padding: 0).forward(wide.zeros), to: right.shape
        )
      ),
      (
        .repeatsTheEdge,
        try reference(weight: weight, bias: bias, padding: 0).forward(wide.edges)
      ),
    ]
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

extension Examination {
  /// Holds the outputs of several layers against the reference's, each for one input.
  ///
  /// A mistake is named where it explains all of them.
  mutating func expectConvolutions(_ pairs: [(trial: ConvolutionTrial, input: Tensor)]) async throws
  {
    func expected(_ tensor: Tensor) -> Expected {
      .is(tensor, within: ConvolutionReference.tolerance)
    }
    let mistaken = try pairs.map { try $0.trial.alternatives(for: $0.input) }
    let alternatives = ConvolutionMisconception.allCases.compactMap { mistake in
      let outputs = mistaken.compactMap { $0.first { $0.0 == mistake }?.1 }
      return outputs.count == pairs.count ? (mistake, outputs.map(expected)) : nil
    }
    try await expect(
      pairs.map { $0.trial.session(Call("forward", $0.input)) },
      give: pairs.map { expected(try $0.trial.reference().forward($0.input)) },
      unless: alternatives)
  }
}
