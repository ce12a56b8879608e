internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Experiment {
  /// Question 8.2: which weights make training unstable, by depth and activation.
  package static let startingDepth = grid(
    "8.2-depth", epochs: 6,
    constants: [
      "width": "64", "optimizer": "SGD 0.05", "batchSize": "32", "trainPerClass": "200",
      "testPerClass": "200",
    ],
    settings: depths.flatMap { depth in
      Activation.allCases.flatMap { activation in
        weights.map { setting($0, activation, depth) }
      }
    },
    claims: [
      ClaimDesign(
        "large-diverges-deep",
        es: "con ReLU y pesos de desviación 1 divergen más entrenamientos con 10 capas que con 1",
        en: "with ReLU and weights of deviation 1 more trainings diverge at 10 layers than at 1",
        "diverged", "LargeReLUDepth10", above: "LargeReLUDepth1"),
      ClaimDesign(
        "large-loses-shallow",
        es: "con ReLU y 1 capa, pesos de desviación 1 pierden al menos 5 puntos frente a Kaiming",
        en: "with ReLU and 1 layer weights of deviation 1 lose at least 5 points to Kaiming",
        "testAccuracy", "KaimingReLUDepth1", above: "LargeReLUDepth1", byAtLeast: 0.05),
      ClaimDesign(
        "small-learns-nothing-deep",
        es:
          "con ReLU y 4 capas, pesos de desviación 0,01 pierden al menos 30 puntos frente a Kaiming",
        en: "with ReLU and 4 layers weights of deviation 0.01 lose at least 30 points to Kaiming",
        "testAccuracy", "KaimingReLUDepth4", above: "SmallReLUDepth4", byAtLeast: 0.3),
      ClaimDesign(
        "small-learns-shallow",
        es: "con ReLU y 1 capa, pesos de desviación 0,01 pierden menos de 3 puntos",
        en: "with ReLU and 1 layer weights of deviation 0.01 lose less than 3 points",
        "testAccuracy", "SmallReLUDepth1", above: "KaimingReLUDepth1", byAtLeast: -0.03),
      ClaimDesign(
        "constant-loses",
        es: "con ReLU y 1 capa, pesos constantes pierden al menos 20 puntos frente a Kaiming",
        en: "with ReLU and 1 layer constant weights lose at least 20 points to Kaiming",
        "testAccuracy", "KaimingReLUDepth1", above: "ConstantReLUDepth1", byAtLeast: 0.2),
      ClaimDesign(
        "xavier-tanh-deep", es: "con tanh y 10 capas, Xavier acierta más que el valor por defecto",
        en: "with tanh and 10 layers Xavier is more accurate than the default", "testAccuracy",
        "XavierTanhDepth10", above: "PytorchTanhDepth10"),
      ClaimDesign(
        "sigmoid-deep-hopeless",
        es: "con 10 capas y Xavier, la sigmoide pierde al menos 30 puntos frente a tanh",
        en: "with 10 layers and Xavier the sigmoid loses at least 30 points to tanh",
        "testAccuracy", "XavierTanhDepth10", above: "XavierSigmoidDepth10", byAtLeast: 0.3),
    ], metrics: ["testAccuracy"])

  private static let depths = [1, 4, 10]
  private static let weights: [StartingWeights] = [
    .constant, .small, .large, .pytorch, .xavier, .kaiming,
  ]

  private static func setting(
    _ weights: StartingWeights, _ activation: Activation, _ depth: Int
  ) -> Setting {
    Setting(
      "\(weights.id)\(activation.id)Depth\(depth)",
      es: "\(weights.es), \(activation.es), \(depth) \(depth == 1 ? "capa" : "capas")",
      en: "\(weights.en), \(activation.en), \(depth) \(depth == 1 ? "layer" : "layers")",
      summary: "\(depth) hidden of 64, \(weights.en), \(activation.rawValue), sgd 0.05, batch 32,"
        + " 200 per class, 200 per class to test"
    ) { data, epochs, seed, onEpoch in
      let pictures = try PictureChoice(trainPerClass: 200, testPerClass: 200)
        .pictures(of: data, seed: seed)
      let model = try Architecture.deep(depth, width: 64, activation)
        .makeModel(initializer: weights.initializer, seed: seed)
      let start = try SignalDepth(of: model, on: .whole(pictures)).loss
      let optimizer = SGD(model.parameters, learningRate: 0.05)
      optimizer.zeroGrad()
      var found = try HandLoop(batchSize: 32).train(
        model, optimizer, CrossEntropyLoss(), on: pictures, epochs: epochs, seed: seed,
        onEpoch: onEpoch)
      found.values["startLoss"] = start
      // As good as a guess, whatever the reason.
      found.values["learnedNothing"] = (found.values["testAccuracy"] ?? 0) < 0.15 ? 1 : 0
      return found
    }
  }
}
