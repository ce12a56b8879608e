internal import Images
internal import Training

extension Experiment {
  /// Question 4.2: what accuracy does not show when some classes are rare, and what a threshold does.
  package static let unbalanced = grid(
    "4.2-unbalanced", epochs: 10, seeds: 8,
    constants: [
      "network": "MLP 128", "optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "500",
      "rare": "Dress, Shirt, Bag", "rareShare": "0.05",
    ],
    settings: [
      setting("Balanced", "equilibradas", "balanced", []),
      setting("Unbalanced", "tres clases raras", "three rare classes", [.rarer(rare, share: 0.05)]),
      setting(
        "RareInTraining", "raras solo en entrenamiento", "rare in training only",
        [.rarer(rare, share: 0.05, inTesting: false)]),
      setting(
        "Oversampled", "tres clases raras, repetidas", "three rare classes, repeated",
        [.rarer(rare, share: 0.05), .oversampled]),
    ],
    claims: [
      ClaimDesign(
        "accuracy-hides",
        es: "con tres clases raras, la exactitud está al menos 5 puntos sobre el recall medio",
        en: "with three rare classes accuracy is at least 5 points above the mean recall",
        "accuracyAboveMacroRecall", "Unbalanced", byAtLeast: 0.05),
      ClaimDesign(
        "accuracy-as-good",
        es: "con tres clases raras, la exactitud no es menor que con clases equilibradas",
        en: "with three rare classes accuracy is no less than with balanced ones", "testAccuracy",
        "Unbalanced", above: "Balanced"),
      ClaimDesign(
        "rare-recall-falls",
        es: "el recall de las tres clases cae al menos 20 puntos cuando son raras",
        en: "the recall of the three classes falls by at least 20 points when they are rare",
        "rareRecall", "Balanced", above: "Unbalanced", byAtLeast: 0.2),
      ClaimDesign(
        "macro-f1-falls", es: "el F1 medio es menor con tres clases raras",
        en: "the mean F1 is lower with three rare classes", "macroF1", "Balanced",
        above: "Unbalanced"),
      ClaimDesign(
        "repeating-helps", es: "repetir las imágenes de las clases raras sube su recall",
        en: "repeating the pictures of the rare classes raises their recall", "rareRecall",
        "Oversampled", above: "Unbalanced"),
      ClaimDesign(
        "low-threshold",
        es: "con umbral 0,2 en vez de 0,5, el F1 de la clase rara Shirt es mayor",
        en: "with a threshold of 0.2 instead of 0.5 the F1 of the rare class Shirt is greater",
        "lowF1AboveHalf", "Unbalanced"),
    ],
    metrics: [
      "testAccuracy", "classRecall", "classPrecision", "thresholdPrecision", "thresholdRecall",
      "thresholdF1",
    ])

  /// An easy class, a hard one and one between: Dress, Shirt and Bag.
  private static let rare = [3, 6, 8]

  private static func setting(
    _ id: String, _ es: String, _ en: String, _ changes: [PictureChange]
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(network: .mlp(hidden: [128]), batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: 500, changes: changes),
      measuring: [.classScores(rare: rare), .thresholds(of: 6)])
  }
}
