internal import NeuralNetworks

extension Experiment {
  /// Question 5.4: the curves of a healthy training and of twelve mistakes, one at a time.
  ///
  /// `testAccuracy` is of what the training takes for its test pictures, `cleanAccuracy` of pictures that
  /// no mistake touches, in evaluation mode; `optimism` is how much the first promises beyond the second.
  package static let symptoms = grid(
    "5.4-symptoms", epochs: 15,
    constants: [
      "network": "MLP 128", "optimizer": "SGD 0.1", "batchSize": "32", "trainPerClass": "200",
      "testPerClass": "250", "cleanPerClass": "250",
    ],
    settings: mistakes.map(\.setting), claims: claims,
    metrics: [
      "trainLoss", "testLoss", "trainAccuracy", "testAccuracy", "cleanAccuracy", "gradientNorm",
    ])

  private static let mistakes: [Mistake] = [
    Mistake(id: "Healthy", es: "sana", en: "healthy"),
    Mistake(id: "HighRate", es: "tasa demasiado alta", en: "rate too high", rate: 0.5),
    Mistake(id: "LowRate", es: "tasa demasiado baja", en: "rate too low", rate: 0.0003),
    Mistake(
      id: "LabelsApart", es: "etiquetas mezcladas", en: "labels shuffled apart",
      change: .labelsApart),
    Mistake(
      id: "NoZeroGrad", es: "sin zero_grad", en: "no zero_grad",
      loop: HandLoop(batchSize: 32, clearsGradients: false)),
    Mistake(
      id: "SoftmaxTwice", es: "softmax dos veces", en: "softmax twice",
      makeLoss: { SoftmaxTwiceLoss() }),
    Mistake(
      id: "NoShuffle", es: "sin barajar, clase por clase", en: "no shuffling, class by class",
      loop: HandLoop(batchSize: 32, shuffles: false), change: .classByClass),
    Mistake(
      id: "RawPixels", es: "píxeles de 0 a 255", en: "pixels from 0 to 255", scale: .bytes),
    Mistake(
      id: "HealthyDropout", es: "sana, con Dropout 0,5", en: "healthy, with dropout 0.5",
      dropout: 0.5),
    Mistake(
      id: "DropoutActive", es: "Dropout activo al evaluar", en: "dropout active in evaluation",
      loop: HandLoop(batchSize: 32, testsInTrainingMode: true), dropout: 0.5),
    Mistake(
      id: "TestInTraining", es: "prueba dentro del entrenamiento", en: "test set in training",
      change: .testInTraining),
    Mistake(id: "DeadUnits", es: "unidades muertas", en: "dead units", bias: -20),
    Mistake(
      id: "SummedLoss", es: "pérdida sumada", en: "loss summed", makeLoss: { SummedLoss() }),
    Mistake(
      id: "Duplicates", es: "duplicados en la prueba", en: "duplicates in the test set",
      change: .duplicates),
  ]

  private static let claims: [ClaimDesign] = [
    ClaimDesign(
      "high-rate", es: "una tasa demasiado alta da peor exactitud en prueba",
      en: "a rate too high gives worse test accuracy", "testAccuracy", "Healthy",
      above: "HighRate"),
    ClaimDesign(
      "low-rate", es: "una tasa demasiado baja deja mayor la pérdida de entrenamiento",
      en: "a rate too low leaves a greater training loss", "trainLoss", "LowRate",
      above: "Healthy"),
    ClaimDesign(
      "labels-apart", es: "con las etiquetas mezcladas se pierden al menos 50 puntos en prueba",
      en: "with labels shuffled apart, at least 50 points are lost in testing", "testAccuracy",
      "Healthy", above: "LabelsApart", byAtLeast: 0.5),
    ClaimDesign(
      "no-zero-grad", es: "sin zero_grad la exactitud en prueba es peor",
      en: "without zero_grad test accuracy is worse", "testAccuracy", "Healthy",
      above: "NoZeroGrad"),
    ClaimDesign(
      "softmax-twice",
      es: "con softmax dos veces la pérdida de entrenamiento queda al menos 1 más"
        + " arriba",
      en: "with softmax twice the training loss stays at least 1 higher", "trainLoss",
      "SoftmaxTwice", above: "Healthy", byAtLeast: 1),
    ClaimDesign(
      "no-shuffle", es: "sin barajar, clase por clase, se pierden al menos 20 puntos en prueba",
      en: "without shuffling, class by class, at least 20 points are lost in testing",
      "testAccuracy", "Healthy", above: "NoShuffle", byAtLeast: 0.2),
    ClaimDesign(
      "raw-pixels", es: "con píxeles de 0 a 255 la exactitud en prueba es peor",
      en: "with pixels from 0 to 255 test accuracy is worse", "testAccuracy", "Healthy",
      above: "RawPixels"),
    ClaimDesign(
      "dropout-active", es: "con Dropout activo al evaluar la exactitud en prueba es peor",
      en: "with dropout active in evaluation test accuracy is worse", "testAccuracy",
      "HealthyDropout", above: "DropoutActive"),
    ClaimDesign(
      "test-in-training",
      es: "con la prueba dentro del entrenamiento, su exactitud promete más de la real",
      en: "with the test set in training, its accuracy promises more than there is", "optimism",
      "TestInTraining", above: "Healthy"),
    ClaimDesign(
      "dead-units", es: "con unidades muertas el gradiente es menor",
      en: "with dead units the gradient is smaller", "gradientNorm", "Healthy",
      above: "DeadUnits"),
    ClaimDesign(
      "summed-loss", es: "con la pérdida sumada la exactitud en prueba es peor",
      en: "with the loss summed test accuracy is worse", "testAccuracy", "Healthy",
      above: "SummedLoss"),
    ClaimDesign(
      "duplicates", es: "con duplicados en la prueba, su exactitud promete más de la real",
      en: "with duplicates in the test set, its accuracy promises more than there is", "optimism",
      "Duplicates", above: "Healthy"),
  ]
}
