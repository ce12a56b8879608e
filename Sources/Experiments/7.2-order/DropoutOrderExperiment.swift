internal import Images
internal import NeuralNetworks
internal import Training

extension Experiment {
  /// Question 7.2: where dropout stands in a network with batch normalization.
  package static let dropoutOrder = grid(
    "7.2-order", epochs: 15, seeds: 8,
    constants: [
      "hidden": "128,128", "optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "300",
      "testPerClass": "500", "dropout": "0.5",
    ],
    settings: [
      setting("None", "solo BatchNorm", "batch norm only", nil),
      setting("Before", "Dropout antes de BatchNorm", "dropout before batch norm", .before),
      setting("After", "Dropout después de cada ReLU", "dropout after each ReLU", .after),
      setting("Last", "Dropout solo antes de la salida", "dropout before the output only", .last),
    ],
    claims: [
      ClaimDesign(
        "before-shifts-variance",
        es: "con Dropout antes de la última BatchNorm, la varianza se aparta más de la esperada que"
          + " con Dropout solo después",
        en: "dropout before the last batch norm moves the variance further from the expected one"
          + " than dropout after it only",
        "varianceDeparture", "Before", above: "Last"),
      ClaimDesign(
        "after-better-than-before",
        es: "Dropout después de cada ReLU da mejor exactitud en prueba que antes de BatchNorm",
        en: "dropout after each ReLU gives better test accuracy than before batch norm",
        "testAccuracy", "After", above: "Before"),
      ClaimDesign(
        "last-better-than-after",
        es: "Dropout solo antes de la salida da mejor exactitud que después de cada ReLU",
        en: "dropout before the output only gives better accuracy than after each ReLU",
        "testAccuracy", "Last", above: "After"),
      ClaimDesign(
        "dropout-helps", es: "Dropout después de cada ReLU mejora la exactitud de BatchNorm sola",
        en: "dropout after each ReLU improves the accuracy of batch norm alone", "testAccuracy",
        "After", above: "None"),
    ], metrics: ["testAccuracy", "testLoss", "trainLoss"])

  /// Where dropout stands.
  private enum Place {
    /// Between each linear layer and its batch normalization.
    case before
    /// After each activation.
    case after
    /// After the last activation only, where no batch normalization follows.
    case last
  }

  private static func setting(
    _ id: String, _ es: String, _ en: String, _ place: Place?
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(network: network(place), batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: 300, testPerClass: 500),
      measuring: [.varianceShift])
  }

  private static func network(_ place: Place?) -> NetworkChoice {
    let dropout = LayerDescription.dropout(probability: 0.5)
    var layers: [LayerDescription] = [.flatten]
    for (index, features) in [784, 128].enumerated() {
      layers.append(.linear(inFeatures: features, outFeatures: 128))
      if place == .before { layers.append(dropout) }
      layers += [.batchNorm1d(features: 128), .relu]
      if place == .after || place == .last && index == 1 { layers.append(dropout) }
    }
    layers.append(.linear(inFeatures: 128, outFeatures: 10))
    return .layers(Architecture(layers))
  }
}
