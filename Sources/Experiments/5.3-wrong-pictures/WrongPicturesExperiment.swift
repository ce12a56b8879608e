internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Experiment {
  /// Question 5.3: mistakes with the pictures that a logged picture shows at once, and that the loss
  /// of training does not show.
  ///
  /// Only the pictures to test are prepared wrong, so that training is the same to the last digit.
  package static let wrongPictures = grid(
    "5.3-wrong-pictures", on: "generated shapes", epochs: 10,
    constants: [
      "network": "MLP 128", "optimizer": "Adam 0.001", "batchSize": "64",
      "classes": "9: 3 shapes × 3 colors", "trainPerClass": "200",
    ],
    settings: [
      setting("Right", "bien", "right"),
      setting(
        "Swapped", "rojo y azul cambiados al probar", "red and blue swapped in testing",
        [.swappedChannels(trainingToo: false)]),
      setting(
        "SwappedBoth", "rojo y azul cambiados siempre", "red and blue always swapped",
        [.swappedChannels(trainingToo: true)]),
      setting("Unnormalized", "sin normalizar al probar", "not normalized in testing") {
        .unit(channels: $0.mean.count)
      },
      setting(
        "ScaledTwice", "dividido dos veces por 255 al probar", "divided twice by 255 in testing"
      ) {
        // (v / 255 / 255 − mean) / deviation, written as one that divides by 255 once.
        Normalization(mean: $0.mean.map { $0 * 255 }, deviation: $0.deviation.map { $0 * 255 })
      },
    ],
    claims: [
      cost(
        "swapped-channels", "Swapped", "cambiar rojo y azul al probar",
        "swapping red and blue in testing"),
      cost(
        "no-normalization", "Unnormalized", "no normalizar al probar", "not normalizing in testing"),
      cost(
        "scaled-twice", "ScaledTwice", "dividir dos veces por 255 al probar",
        "dividing twice by 255 in testing"),
      ClaimDesign(
        "swapped-both",
        es: "cambiar rojo y azul también al entrenar no cuesta más de 2 puntos",
        en: "swapping red and blue in training too costs no more than 2 points", "testAccuracy",
        "SwappedBoth", above: "Right", byAtLeast: -0.02),
    ],
    derived: ["Swapped", "Unnormalized", "ScaledTwice"].map {
      DerivedNumber("trainLossDifference", for: $0, "trainLoss", of: $0, minus: "Right")
    })

  private static func cost(
    _ id: String, _ setting: String, _ es: String, _ en: String
  ) -> ClaimDesign {
    ClaimDesign(
      id, es: "\(es) cuesta al menos 5 puntos",
      en: "\(en) costs at least 5 points", "testAccuracy", "Right",
      above: setting, byAtLeast: 0.05)
  }

  private static func setting(
    _ id: String, _ es: String, _ en: String, _ changes: [PictureChange] = [],
    testNormalization: (@Sendable (Normalization) -> Normalization)? = nil
  ) -> Setting {
    let choice = PictureChoice(trainPerClass: 200, testPerClass: 60, shapes: 9, changes: changes)
    return Setting(
      id, es: es, en: en, summary: "MLP 128, adam 0.001, batch 64, \(choice.summary); \(en)"
    ) { data, epochs, seed, onEpoch in
      let pictures = try choice.pictures(of: data, seed: seed)
      let model = MLPClassifier.make(
        inputShape: [pictures.shape.count], hidden: [128], classes: pictures.classNames.count,
        seed: seed)
      var loop = HandLoop()
      loop.testNormalization = testNormalization?(pictures.normalization)
      return try loop.train(
        model, Adam(model.parameters), CrossEntropyLoss(), on: pictures, epochs: epochs,
        seed: seed, onEpoch: onEpoch)
    }
  }
}
