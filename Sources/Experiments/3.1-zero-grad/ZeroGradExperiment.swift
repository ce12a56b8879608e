internal import CourseKit
internal import Images
internal import Localization
internal import NeuralNetworks

extension Experiment {
  /// Question 3.1: what happens when gradients are not cleared, by the learning rate.
  package static let zeroGrad = grid(
    "3.1-zero-grad", epochs: 6,
    constants: [
      "network": "MLP 128", "optimizer": "SGD", "batchSize": "64", "trainPerClass": "500",
    ],
    settings: rates.flatMap { rate in
      [true, false].map { clears in
        let name = "\(rate)".replacing(".", with: "")
        return Setting(
          (clears ? "Cleared" : "Kept") + name,
          es: "tasa \(Language.es.decimals("\(rate)")), "
            + (clears ? "con zero_grad" : "sin zero_grad"),
          en: "rate \(rate), " + (clears ? "with zero_grad" : "without zero_grad"),
          summary: "MLP 128, sgd \(rate), \(clears ? "cleared" : "never cleared")"
        ) { data, epochs, seed, onEpoch in
          let pictures = try PictureChoice(trainPerClass: 500, testPerClass: 500)
            .pictures(of: data, seed: seed)
          let model = MLPClassifier.make(
            inputShape: [1, pictures.shape.height, pictures.shape.width], hidden: [128],
            classes: pictures.classNames.count, seed: seed)
          return try HandLoop(clearsGradients: clears).train(
            model, SGD(model.parameters, learningRate: rate), CrossEntropyLoss(), on: pictures,
            epochs: epochs, seed: seed, onEpoch: onEpoch)
        }
      }
    },
    claims: rates.map { rate in
      let name = "\(rate)".replacing(".", with: "")
      return ClaimDesign(
        "clearing-helps-\(name)",
        es: "con tasa \(Language.es.decimals("\(rate)")), zero_grad mejora la exactitud en prueba",
        en: "at rate \(rate), zero_grad improves test accuracy", "testAccuracy", "Cleared\(name)",
        above: "Kept\(name)")
    }, metrics: ["testAccuracy", "trainLoss", "gradientNorm"])

  private static let rates = [0.001, 0.01, 0.1]
}
