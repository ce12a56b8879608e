internal import Images
internal import NeuralNetworks
internal import Training

extension Experiment {
  /// Questions 8.1 to 8.3: how weights begin, by depth, with and without batch normalization.
  package static let initializers = grid(
    "8.3-initializers", epochs: 8, seeds: 8,
    constants: [
      "width": "64", "trainPerClass": "500", "optimizer": "SGD 0.05", "activation": "relu",
    ],
    settings: depths.flatMap { depth in
      InitializerName.allCases.flatMap { initializer in
        [false, true].map { setting(initializer, depth: depth, batchNorm: $0) }
      }
    },
    claims: [
      claim(
        "kaiming-deep", "con 8 capas ocultas, Kaiming aprende mejor que el valor por defecto",
        "with 8 hidden layers Kaiming learns better than the default", "kaiming-normal", "pytorch",
        depth: 8),
      claim(
        "kaiming-xavier-deep", "con 8 capas ocultas y ReLU, Kaiming aprende mejor que Xavier",
        "with 8 hidden layers and ReLU, Kaiming learns better than Xavier", "kaiming-normal",
        "xavier-normal", depth: 8),
      claim(
        "kaiming-shallow", "con 1 capa oculta, Kaiming aprende mejor que el valor por defecto",
        "with 1 hidden layer Kaiming learns better than the default", "kaiming-normal", "pytorch",
        depth: 1),
      claim(
        "zeros-learn-nothing", "con ceros no se aprende: Kaiming acierta al menos 50 puntos más",
        "zeros learn nothing: Kaiming is at least 50 points more accurate", "kaiming-normal",
        "zeros", depth: 1, byAtLeast: 0.5),
      ClaimDesign(
        "batch-norm-repairs",
        es: "con 8 capas ocultas, BatchNorm mejora lo que da el valor por defecto",
        en: "with 8 hidden layers batch normalization improves what the default gives",
        "testAccuracy", id("pytorch", 8, true), above: id("pytorch", 8, false)),
    ])

  private static let depths = [1, 8]

  private static func id(_ initializer: String, _ depth: Int, _ batchNorm: Bool) -> String {
    initializer.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      + "Depth\(depth)" + (batchNorm ? "BatchNorm" : "")
  }

  private static func claim(
    _ name: String, _ es: String, _ en: String, _ greater: String, _ less: String, depth: Int,
    byAtLeast: Double = 0
  ) -> ClaimDesign {
    ClaimDesign(
      name, es: es, en: en, "testAccuracy", id(greater, depth, false),
      above: id(less, depth, false), byAtLeast: byAtLeast)
  }

  private static func setting(
    _ initializer: InitializerName, depth: Int, batchNorm: Bool
  ) -> Setting {
    let with = batchNorm ? " + BatchNorm" : ""
    return Setting(
      id(initializer.rawValue, depth, batchNorm),
      es: "\(initializer.rawValue), \(depth) \(depth == 1 ? "capa" : "capas")\(with)",
      en: "\(initializer.rawValue), \(depth) \(depth == 1 ? "layer" : "layers")\(with)",
      TrainingConfiguration(
        network: .deep(depth, width: 64, .relu, batchNorm: batchNorm), initializer: initializer,
        optimizer: OptimizerChoice(.sgd, learningRate: 0.05), batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: 500, testPerClass: 500))
  }
}
