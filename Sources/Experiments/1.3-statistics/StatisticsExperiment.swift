internal import Foundation
internal import Images
internal import NeuralNetworks

extension Experiment {
  /// Question 1.3: whose mean and deviation test pictures are to be standardized with.
  ///
  /// A network that learned with the numbers of its training pictures is given test pictures with those,
  /// with their own, or class by class as small deliveries would come; another one learns and is tested
  /// with each picture's own. Then again with test pictures in half the light, but for the classes.
  package static let statistics = grid(
    "1.3-statistics", epochs: 8, seeds: 8,
    constants: [
      "network": "MLP 128", "optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "500",
      "dark": "test samples × 0.5",
    ],
    settings: StatisticsChoice.allCases.map { setting($0, isDark: false) }
      + [.training, .test, .image].map { setting($0, isDark: true) },
    claims: [
      ClaimDesign(
        "own-of-class-hurts",
        es: "estandarizar la prueba clase por clase cuesta exactitud frente a usar los números del"
          + " entrenamiento",
        en: "standardizing the test class by class costs accuracy against the training numbers",
        "testAccuracy", "Training", above: "Class"),
      ClaimDesign(
        "test-numbers-alike",
        es: "con los números de toda la prueba no se pierde más de 1 punto frente a los del"
          + " entrenamiento, si las fotos son parecidas",
        en: "the numbers of the whole test lose no more than 1 point to those of training where"
          + " pictures are alike", "testAccuracy", "Test", above: "Training", byAtLeast: -0.01),
      ClaimDesign(
        "image-numbers-hurt",
        es: "con los números de cada imagen se acierta menos que con los del entrenamiento",
        en: "each picture's own numbers give worse accuracy than those of training",
        "testAccuracy", "Training", above: "Image"),
      ClaimDesign(
        "image-numbers-help-dark",
        es: "con media luz en la prueba, los números de cada imagen aciertan más que los del"
          + " entrenamiento",
        en: "in half the light each picture's own numbers give better accuracy than those of"
          + " training", "testAccuracy", "ImageDark", above: "TrainingDark"),
    ], metrics: ["testAccuracy"])

  private static func setting(_ choice: StatisticsChoice, isDark: Bool) -> Setting {
    Setting(
      choice.rawValue.capitalized + (isDark ? "Dark" : ""),
      es: choice.es + (isDark ? ", media luz" : ""), en: choice.en + (isDark ? ", half light" : ""),
      summary: "MLP 128, adam 0.001, batch 64, 500 per class, 500 per class to test, test pictures"
        + " × \(isDark ? 0.5 : 1), standardized by \(choice)"
    ) { data, epochs, seed, onEpoch in
      let choices = PictureChoice(
        trainPerClass: 500, testPerClass: 500, scale: .unit, changes: isDark ? [.darkTest(0.5)] : []
      )
      let pictures = try choices.pictures(of: data, seed: seed)
      let learned = choice.forTraining(pictures)
      let tested = choice.forTesting(pictures)
      let model = MLPClassifier.make(
        inputShape: [1, pictures.shape.height, pictures.shape.width], hidden: [128],
        classes: pictures.classNames.count, seed: seed)
      let loop = HandLoop(wrapping: {
        StandardizedBatches($0, by: $1 ? learned : tested)
      })
      return try loop.train(
        model, Adam(model.parameters, learningRate: 0.001), CrossEntropyLoss(), on: pictures,
        epochs: epochs, seed: seed, onEpoch: onEpoch)
    }
  }
}

/// Whose numbers test pictures get.
private enum StatisticsChoice: String, CaseIterable {
  case training, test, `class`, image

  func forTraining(_ pictures: TrainTestSplit) -> StatisticsSource {
    self == .image ? .ofPicture : .fixed(Normalization(of: pictures.train))
  }

  func forTesting(_ pictures: TrainTestSplit) -> StatisticsSource {
    switch self {
    case .training: .fixed(Normalization(of: pictures.train))
    case .test: .fixed(Normalization(of: pictures.test))
    case .class: .ofClass(pictures.test.classNormalizations)
    case .image: .ofPicture
    }
  }

  var es: String {
    switch self {
    case .training: "números del entrenamiento"
    case .test: "números de la prueba"
    case .class: "números de cada clase de la prueba"
    case .image: "números de cada imagen"
    }
  }

  var en: String {
    switch self {
    case .training: "numbers of training"
    case .test: "numbers of the test"
    case .class: "numbers of each class of the test"
    case .image: "numbers of each picture"
    }
  }
}
