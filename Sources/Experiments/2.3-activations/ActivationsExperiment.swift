internal import Images
internal import NeuralNetworks
internal import Training

extension Experiment {
  /// Question 2.3: ReLU, sigmoid and tanh in networks of growing depth, and what of the gradient
  /// reaches the first layers of the deepest.
  package static let activations = grid(
    "2.3-activations", epochs: 8,
    constants: ["width": "64", "trainPerClass": "500", "optimizer": "Adam 0.001"],
    settings: Activation.allCases.flatMap { activation in
      depths.map { setting(activation, depth: $0) }
        + [setting(activation, depth: 10, activation.own.initializer)]
    },
    claims: [
      ClaimDesign(
        "sigmoid-deep", es: "con 6 capas ocultas, ReLU aprende mejor que la sigmoide",
        en: "with 6 hidden layers ReLU learns better than the sigmoid", "testAccuracy",
        "ReLUDepth6", above: "SigmoidDepth6"),
      ClaimDesign(
        "tanh-deep", es: "con 6 capas ocultas, ReLU aprende mejor que tanh",
        en: "with 6 hidden layers ReLU learns better than tanh", "testAccuracy", "ReLUDepth6",
        above: "TanhDepth6"),
      ClaimDesign(
        "sigmoid-shallow", es: "con 1 capa oculta, ReLU aprende mejor que la sigmoide",
        en: "with 1 hidden layer ReLU learns better than the sigmoid", "testAccuracy",
        "ReLUDepth1", above: "SigmoidDepth1"),
      ClaimDesign(
        "sigmoid-gradient",
        es:
          "con 10 capas ocultas, el gradiente pierde con la sigmoide al menos 2 órdenes de magnitud más que con ReLU",
        en:
          "with 10 hidden layers the gradient loses at least 2 more orders of magnitude with the sigmoid than with ReLU",
        "gradientOrdersLost", "SigmoidDepth10", above: "ReLUDepth10", byAtLeast: 2),
      ClaimDesign(
        "tanh-gradient",
        es:
          "con 10 capas ocultas, el gradiente pierde más órdenes de magnitud con tanh que con ReLU",
        en:
          "with 10 hidden layers the gradient loses more orders of magnitude with tanh than with ReLU",
        "gradientOrdersLost", "TanhDepth10", above: "ReLUDepth10"),
      ClaimDesign(
        "kaiming-gradient",
        es:
          "con 10 capas ocultas de ReLU, el gradiente pierde más órdenes sin la inicialización de Kaiming",
        en:
          "with 10 hidden layers of ReLU the gradient loses more orders without Kaiming's weights",
        "gradientOrdersLost", "ReLUDepth10", above: "ReLUKaimingDepth10"),
    ], metrics: ["testAccuracy", "trainLoss", "layerGradient"])

  private static let depths = [1, 3, 6, 10]

  /// - Parameter initializer: that of PyTorch unless it is given.
  private static func setting(
    _ activation: Activation, depth: Int, _ initializer: InitializerName = .pytorch
  ) -> Setting {
    let isOwn = initializer != .pytorch
    let layers = depth == 1 ? ("capa oculta", "hidden layer") : ("capas ocultas", "hidden layers")
    return Setting(
      activation.id + (isOwn ? activation.own.name : "") + "Depth\(depth)",
      es: "\(activation.es), \(depth) \(layers.0)"
        + (isOwn ? ", \(activation.own.name)" : ""),
      en: "\(activation.en), \(depth) \(layers.1)"
        + (isOwn ? ", \(activation.own.name)" : ""),
      TrainingConfiguration(
        network: .deep(depth, width: 64, activation), initializer: initializer,
        batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: 500, testPerClass: 500),
      measuring: depth == 10 ? [.layerGradients] : [])
  }
}

extension Activation {
  /// Its part of a setting's name.
  var id: String {
    switch self {
    case .relu: "ReLU"
    case .sigmoid: "Sigmoid"
    case .tanh: "Tanh"
    }
  }

  /// The rule for weights that was made for it.
  fileprivate var own: (name: String, initializer: InitializerName) {
    switch self {
    case .relu: ("Kaiming", .kaimingUniform)
    case .sigmoid, .tanh: ("Xavier", .xavierUniform)
    }
  }
}
