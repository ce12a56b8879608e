internal import Images
internal import Training

extension Experiment {
  /// Question 2.3: ReLU, sigmoid and tanh in networks of growing depth.
  package static let activations = grid(
    "2.3-activations", epochs: 8,
    constants: ["width": "64", "trainPerClass": "500", "optimizer": "Adam 0.001"],
    settings: Activation.allCases.flatMap { activation in
      depths.map { depth in
        Setting(
          "\(activation.id)Depth\(depth)", es: "\(activation.rawValue), \(depth) capas ocultas",
          en: "\(activation.rawValue), \(depth) hidden layers",
          TrainingConfiguration(
            network: .deep(depth, width: 64, activation), batches: BatchChoice(size: 64)),
          on: PictureChoice(trainPerClass: 500, testPerClass: 500))
      }
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
    ])

  private static let depths = [1, 3, 6, 10]
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
}
