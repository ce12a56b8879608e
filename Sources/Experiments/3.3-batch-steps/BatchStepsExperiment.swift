internal import Images
internal import Training

extension Experiment {
  /// Question 3.3: batches of 8 to 1024 for as many epochs and for as many steps.
  ///
  /// 512 pictures of each class make 5 whole batches of 1024, and so 128 epochs of them have exactly the
  /// steps of one epoch in batches of 8.
  package static let batchSteps = grid(
    "3.3-batch-steps", epochs: 1,
    constants: [
      "network": "MLP 128", "trainPerClass": "512", "optimizer": "SGD",
      "epochsOfEpochs": "8", "stepsOfSteps": "640",
    ],
    settings: sizes.map {
      setting("Epochs\($0)", "8 épocas, tasa 0,01", "8 epochs, rate 0.01", $0, rate: 0.01, times: 8)
    }
      + sizes.filter { $0 != 64 }.map {
        setting(
          "Scaled\($0)", "8 épocas, tasa a escala", "8 epochs, scaled rate", $0,
          rate: 0.01 * Double($0) / 64, times: 8)
      }
      + sizes.filter { $0 != 64 }.map {
        setting(
          "Steps\($0)", "640 pasos, tasa 0,01", "640 steps, rate 0.01", $0, rate: 0.01,
          times: $0 / 8)
      },
    claims: [
      ClaimDesign(
        "equal-epochs",
        es: "con las mismas épocas y la misma tasa, lotes de 8 dan mejor exactitud que de 1024",
        en: "for as many epochs at one rate, batches of 8 give better accuracy than of 1024",
        "testAccuracy", "Epochs8", above: "Epochs1024"),
      ClaimDesign(
        "linear-scaling",
        es: "con la tasa a escala y las mismas épocas, lotes de 1024 no pierden 3 puntos frente a"
          + " los de 64",
        en: "at a scaled rate for as many epochs, batches of 1024 do not lose 3 points beside 64",
        "testAccuracy", "Scaled1024", above: "Epochs64", byAtLeast: -0.03),
      ClaimDesign(
        "equal-steps-accuracy",
        es: "con los mismos pasos y la misma tasa, lotes de 1024 dan mejor exactitud que de 8",
        en: "for as many steps at one rate, batches of 1024 give better accuracy than of 8",
        "testAccuracy", "Steps1024", above: "Steps8"),
      ClaimDesign(
        "equal-steps-gap",
        es:
          "con los mismos pasos, la distancia entre entrenamiento y prueba es menor con lotes de 8"
          + " que de 1024",
        en: "for as many steps, the gap between training and testing is smaller with batches of 8"
          + " than of 1024", "gap", "Steps1024", above: "Steps8"),
      ClaimDesign(
        "scaled-gap",
        es: "con la tasa a escala, la distancia es menor con lotes de 8 que de 1024",
        en: "at a scaled rate, the gap is smaller with batches of 8 than of 1024", "gap",
        "Scaled1024", above: "Scaled8"),
      ClaimDesign(
        "noise-falls",
        es: "el ruido del gradiente cae al menos como el tamaño del lote a la potencia −0,9",
        en: "gradient noise falls at least as the size of the batch to the power of −0.9",
        "noiseExponent", "Epochs64", byAtLeast: 0.9),
    ], metrics: ["testAccuracy", "trainLoss", "stepLoss", "gradientNoise"])

  private static let sizes = [8, 64, 256, 1024]

  private static func setting(
    _ id: String, _ es: String, _ en: String, _ size: Int, rate: Double, times: Int
  ) -> Setting {
    Setting(
      id, es: "lotes de \(size), \(es)", en: "batches of \(size), \(en)",
      TrainingConfiguration(
        network: .mlp(hidden: [128]), optimizer: OptimizerChoice(.sgd, learningRate: rate),
        batches: BatchChoice(size: size)),
      on: PictureChoice(trainPerClass: 512, testPerClass: 500), times: times,
      measuring: id == "Epochs64"
        ? [.gradientNoise(sizes: [8, 16, 32, 64, 128, 256, 512, 1024])] : [])
  }
}
