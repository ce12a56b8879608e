import CourseKit
import NeuralNetworks

/// A short training that the page's engine and the course's Swift both do from the same seeds.
struct LabTraining: Codable, Equatable {
  var name: String
  /// Numbers of an example; for a convolution, the pixels of a picture.
  var inputs: Int
  /// As the engine describes layers: `linear 12 16`, `conv2d 1 3 3 1 6`.
  var layers: [String]
  /// The name of an initializer, or the deviation of a normal one.
  var initializer: String
  var rate: Double
  var momentum: Double
  /// The loss of each step.
  var losses: [Float] = []
  /// What the network says of the first examples afterwards, in evaluation.
  var outputs: [Float] = []

  static let (steps, examples, batch, classes, seed) = (100, 64, 16, 4, UInt64(2026))
  static let shown = 2

  /// Every kind of layer, initializer and step that the engine has.
  static let all = [
    LabTraining(
      name: "relu", inputs: 12, layers: ["linear 12 16", "relu", "linear 16 4"],
      initializer: "pytorch", rate: 0.05, momentum: 0.9),
    LabTraining(
      name: "sigmoid", inputs: 12, layers: ["linear 12 16", "sigmoid", "linear 16 4"],
      initializer: "xavier", rate: 0.2, momentum: 0.5),
    LabTraining(
      name: "tanh", inputs: 13,
      layers: ["linear 13 9", "tanh", "linear 9 7", "tanh", "linear 7 4"],
      initializer: "kaiming", rate: 0.05, momentum: 0),
    LabTraining(
      name: "batch norm", inputs: 12,
      layers: ["linear 12 10", "batchNorm 10", "relu", "linear 10 4"],
      initializer: "0.1", rate: 0.05, momentum: 0.9),
    LabTraining(
      name: "dropout", inputs: 12,
      layers: ["dropout 0.2", "linear 12 15", "relu", "dropout 0.5", "linear 15 4"],
      initializer: "kaiming", rate: 0.02, momentum: 0.9),
    LabTraining(
      name: "convolution", inputs: 72,
      layers: ["conv2d 2 3 3 1 6", "relu", "conv2d 3 2 2 0 6", "tanh", "linear 50 4"],
      initializer: "pytorch", rate: 0.02, momentum: 0.9),
    LabTraining(
      name: "zeros", inputs: 12, layers: ["linear 12 8", "sigmoid", "linear 8 4"],
      initializer: "zeros", rate: 0.1, momentum: 0.9),
  ]

  /// The training with what the course's Swift computes.
  func done() throws -> LabTraining {
    var generator = SeededGenerator(seed: Self.seed)
    let inputs = (0..<Self.examples * inputs).map { _ in generator.nextUniform() }
    let labels = (0..<Self.examples).map { _ in Int(generator.nextUniform() * Float(Self.classes)) }
    let network = try network(&generator)
    let optimizer = SGD(network.parameters, learningRate: rate, momentum: momentum)
    let loss = CrossEntropyLoss()
    var result = self
    for step in 0..<Self.steps {
      let rows = step * Self.batch % Self.examples..<step * Self.batch % Self.examples + Self.batch
      optimizer.zeroGrad()
      result.losses.append(
        try loss.forward(
          try network.forward(tensor(inputs, rows)), labels: Array(labels[rows])))
      try network.accumulateGradients(try loss.backward())
      optimizer.step()
    }
    network.setMode(.evaluation)
    result.outputs = try network.forward(tensor(inputs, 0..<Self.shown)).elements
    return result
  }

  private func tensor(_ all: [Float], _ rows: Range<Int>) -> Tensor {
    let elements = Array(all[rows.lowerBound * inputs..<rows.upperBound * inputs])
    let conv = layers[0].split(separator: " ").compactMap { Int($0) }
    return layers[0].hasPrefix("conv2d")
      ? Tensor(shape: [rows.count, conv[0], conv[4], conv[4]], elements: elements)
      : Tensor(shape: [rows.count, inputs], elements: elements)
  }

  private func network(_ generator: inout SeededGenerator) throws -> Sequential {
    let initializer: any Initializer =
      switch initializer {
      case "pytorch": PyTorchDefault()
      case "xavier": XavierUniform()
      case "kaiming": KaimingNormal()
      case "zeros": Constant(0)
      default: Normal(deviation: Double(initializer) ?? 0)
      }
    var network: [any Layer] = []
    for layer in layers {
      let words = layer.split(separator: " ")
      let sizes = words.dropFirst().compactMap { Int($0) }
      switch words[0] {
      case "linear":
        if network.contains(where: { $0 is Conv2d }) { network.append(Flatten()) }
        network.append(
          Linear(sizes[0], sizes[1], initializer: initializer, using: &generator))
      case "conv2d":
        network.append(
          Conv2d(
            sizes[0], sizes[1], kernelSize: Spatial(height: sizes[2], width: sizes[2]),
            padding: Spatial(height: sizes[3], width: sizes[3]), initializer: initializer,
            using: &generator))
      case "batchNorm": network.append(BatchNorm1d(sizes[0]))
      case "dropout":
        network.append(Dropout(Double(words[1]) ?? 0, generator: generator.split()))
      case "sigmoid": network.append(Sigmoid())
      case "tanh": network.append(Tanh())
      default: network.append(ReLU())
      }
    }
    return Sequential(network)
  }
}
