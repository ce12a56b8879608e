internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import Training

extension Experiment {
  /// Question 3.1: gradients that are kept on purpose, over four batches of 64, beside batches of 256.
  ///
  /// 512 pictures of each class make 20 whole batches of 256, so that every step has as many pictures.
  package static let accumulation = grid(
    "3.1-accumulation", epochs: 8,
    constants: [
      "network": "MLP 128", "trainPerClass": "512",
      "maxDifference": "of a weight from Large or AdamLarge after one epoch",
      "maxDifferenceFast": "of a weight from LargeFast after one epoch",
    ],
    settings: [
      setting("Large", .sgd, 0.05, large), setting("Accumulated", .sgd, 0.05, divided),
      setting("Undivided", .sgd, 0.05, undivided), setting("LargeFast", .sgd, 0.2, large),
      setting("AccumulatedHigh", .sgd, 0.25, divided),
      setting("UndividedHigh", .sgd, 0.25, undivided), setting("AdamLarge", .adam, 0.001, large),
      setting("AdamAccumulated", .adam, 0.001, divided),
      setting("AdamUndivided", .adam, 0.001, undivided),
    ],
    claims: [
      ClaimDesign(
        "accumulated-as-large",
        es: "4 lotes de 64 con la pérdida dividida no pierden un punto de exactitud frente a lotes"
          + " de 256",
        en: "4 batches of 64 with the loss divided do not lose a point of accuracy beside batches"
          + " of 256", "testAccuracy", "Accumulated", above: "Large", byAtLeast: -0.01),
      ClaimDesign(
        "undivided-as-fast",
        es: "sin dividir, SGD a tasa 0,05 no pierde un punto frente a lotes de 256 a tasa 0,2",
        en: "without dividing, SGD at rate 0.05 does not lose a point beside batches of 256 at rate"
          + " 0.2", "testAccuracy", "Undivided", above: "LargeFast", byAtLeast: -0.01),
      ClaimDesign(
        "undivided-worse", es: "a tasa 0,25, SGD da peor exactitud sin dividir",
        en: "at rate 0.25, SGD gives worse accuracy without dividing", "testAccuracy",
        "AccumulatedHigh", above: "UndividedHigh"),
      ClaimDesign(
        "undivided-adam", es: "sin dividir, Adam no pierde un punto de exactitud",
        en: "without dividing, Adam does not lose a point of accuracy", "testAccuracy",
        "AdamUndivided", above: "AdamAccumulated", byAtLeast: -0.01),
    ], metrics: ["testAccuracy", "trainLoss"])

  private typealias Way = (es: String, en: String, loop: HandLoop)

  private static let large: Way = ("lotes de 256", "batches of 256", HandLoop(batchSize: 256))
  private static let divided: Way = (
    "4 × 64, dividida", "4 × 64, divided", HandLoop(accumulates: 4)
  )
  private static let undivided: Way = (
    "4 × 64, sin dividir", "4 × 64, not divided", HandLoop(accumulates: 4, dividesLoss: false)
  )

  private static func setting(
    _ id: String, _ name: OptimizerName, _ rate: Double, _ way: Way
  ) -> Setting {
    let isAdam = name == .adam
    let label = isAdam ? "Adam" : "SGD"
    let comma = "\(rate)".replacing(".", with: ",")
    return Setting(
      id, es: "\(label) \(comma), \(way.es)", en: "\(label) \(rate), \(way.en)",
      summary: "MLP 128, \(name.rawValue) \(rate), \(way.en), 512 per class, 500 to test"
    ) { data, epochs, seed, onEpoch in
      let pictures = try PictureChoice(trainPerClass: 512, testPerClass: 500)
        .pictures(of: data, seed: seed)
      func trained(
        _ loop: HandLoop, _ rate: Double, _ epochs: Int, _ onEpoch: () throws -> Void
      ) throws -> (model: Sequential, outcome: Outcome) {
        let model = MLPClassifier.make(
          inputShape: [pictures.shape.count], hidden: [128], classes: pictures.classNames.count,
          seed: seed)
        let optimizer = OptimizerChoice(name, learningRate: rate)
          .makeOptimizer(for: model.parameters)
        let outcome = try loop.train(
          model, optimizer, CrossEntropyLoss(), on: pictures, epochs: epochs, seed: seed,
          onEpoch: onEpoch)
        return (model, outcome)
      }
      var outcome = try trained(way.loop, rate, epochs, onEpoch).outcome
      let start = try trained(way.loop, rate, 1) {}.model
      let plain = try trained(large.loop, isAdam ? 0.001 : 0.05, 1) {}.model
      outcome.values["maxDifference"] = start.greatestDifference(from: plain)
      if !isAdam {
        let fast = try trained(large.loop, 0.2, 1) {}.model
        outcome.values["maxDifferenceFast"] = start.greatestDifference(from: fast)
      }
      return outcome
    }
  }
}
