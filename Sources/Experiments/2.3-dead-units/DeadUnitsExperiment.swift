internal import Images
internal import Training

extension Experiment {
  /// Question 2.3: how many ReLU units a learning rate kills.
  package static let deadUnits = grid(
    "2.3-dead-units", epochs: 8,
    constants: ["network": "MLP 128,64", "batchSize": "64", "trainPerClass": "500"],
    settings: rates(.sgd, "SGD", [0.001, 0.01, 0.1, 1])
      + rates(.adam, "Adam", [0.001, 0.01, 0.1]),
    claims: [
      ClaimDesign(
        "fast-sgd-kills",
        es: "con SGD, una tasa de 0,1 deja muertas más unidades que una de 0,01",
        en: "with SGD a rate of 0.1 leaves more units dead than one of 0.01", "deadUnits",
        "SGD01", above: "SGD001"),
      ClaimDesign(
        "fastest-sgd-diverges",
        es: "con SGD, la pérdida deja de ser un número más veces con una tasa de 1 que con 0,1",
        en: "with SGD the loss stops being a number more often at a rate of 1 than at 0.1",
        "diverged", "SGD1", above: "SGD01"),
      ClaimDesign(
        "fast-adam-kills",
        es:
          "con Adam, una tasa de 0,1 deja muertas al menos 10 de cada 100 unidades más que una de 0,001",
        en: "with Adam a rate of 0.1 leaves at least 10 in 100 more units dead than one of 0.001",
        "deadUnits", "Adam01", above: "Adam0001", byAtLeast: 0.1),
      ClaimDesign(
        "slow-kills-none",
        es: "con SGD y una tasa de 0,01 muere como mucho 1 de cada 100 unidades",
        en: "with SGD and a rate of 0.01 at most 1 unit in 100 is dead", "liveUnits", "SGD001",
        byAtLeast: 0.99),
      ClaimDesign(
        "dead-cost-accuracy", es: "con Adam, una tasa de 0,001 acierta más que una de 0,1",
        en: "with Adam a rate of 0.001 is more accurate than one of 0.1", "testAccuracy",
        "Adam0001", above: "Adam01"),
    ], metrics: ["testAccuracy", "deadUnits"])

  private static func rates(
    _ optimizer: OptimizerName, _ name: String, _ rates: [Double]
  ) -> [Setting] {
    rates.map { rate in
      let number = rate == 1 ? "1" : "\(rate)"
      return Setting(
        name + number.replacing(".", with: ""),
        es: "\(name), tasa \(number.replacing(".", with: ","))", en: "\(name), rate \(number)",
        TrainingConfiguration(
          network: .mlp(hidden: [128, 64]),
          optimizer: OptimizerChoice(optimizer, learningRate: rate),
          batches: BatchChoice(size: 64)),
        on: PictureChoice(trainPerClass: 500, testPerClass: 500), measuring: [.deadUnits])
    }
  }
}
