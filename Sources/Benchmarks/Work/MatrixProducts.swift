internal import CourseKit
internal import NeuralNetworks

/// The matrix products of a training step of an MLP, with their sizes, divided among the same threads,
/// and on buffers of their own.
struct MatrixProducts {
  private var layers: [Buffers]
  let batchSize: Int
  private let team: ThreadTeam

  private struct Buffers {
    var input, weight, output, outputGradient, weightGradient, inputGradient: Tensor
  }

  /// The products of the layers, which an input goes through in this order.
  init(of linearLayers: [Linear], batchSize: Int, team: ThreadTeam) {
    var generator = SeededGenerator(seed: 5)
    func noise(_ shape: [Int]) -> Tensor {
      var tensor = Tensor.zeros(shape)
      for index in 0..<tensor.count { tensor.elements[index] = generator.nextUniform() - 0.5 }
      return tensor
    }
    self.batchSize = batchSize
    self.team = team
    layers = linearLayers.map { layer in
      let (taken, given) = (layer.inFeatures, layer.outFeatures)
      return Buffers(
        input: noise([batchSize, taken]), weight: noise([given, taken]),
        output: .zeros([batchSize, given]), outputGradient: noise([batchSize, given]),
        weightGradient: .zeros([given, taken]), inputGradient: .zeros([batchSize, taken]))
    }
  }

  /// `[out, in]` of each layer.
  var weightShapes: [[Int]] { layers.map(\.weight.shape) }

  /// All products of a step, in its order.
  mutating func run() {
    for index in layers.indices {
      let (given, taken) = (layers[index].weight.shape[0], layers[index].weight.shape[1])
      product(
        layers[index].input, batchSize, taken, false, layers[index].weight, taken, given, true,
        into: &layers[index].output, adding: true, on: team)
    }
    for index in layers.indices.reversed() {
      let (given, taken) = (layers[index].weight.shape[0], layers[index].weight.shape[1])
      product(
        layers[index].outputGradient, given, batchSize, true, layers[index].input, batchSize, taken,
        false, into: &layers[index].weightGradient, adding: true, on: team)
      // Nobody asks for the gradient of the pictures.
      if index == 0 { continue }
      product(
        layers[index].outputGradient, batchSize, given, false, layers[index].weight, given, taken,
        false, into: &layers[index].inputGradient, adding: false, on: team)
    }
  }
}

private func product(
  _ a: Tensor, _ aRows: Int, _ aColumns: Int, _ aIsTransposed: Bool,
  _ b: Tensor, _ bRows: Int, _ bColumns: Int, _ bIsTransposed: Bool,
  into result: inout Tensor, adding: Bool, on team: ThreadTeam
) {
  a.elements.withUnsafeBufferPointer { a in
    b.elements.withUnsafeBufferPointer { b in
      result.elements.withUnsafeMutableBufferPointer { result in
        guard let a = a.baseAddress, let b = b.baseAddress, let result = result.baseAddress
        else { return }
        multiply(
          MatrixOperand(a, rows: aRows, columns: aColumns, transposed: aIsTransposed),
          MatrixOperand(b, rows: bRows, columns: bColumns, transposed: bIsTransposed),
          into: result, scalingResultBy: adding ? 1 : 0, on: team)
      }
    }
  }
}
