internal import Images
internal import Training

extension Experiment {
  /// Question 2.4: what the size of the input costs: parameters and time, at the same accuracy or not.
  package static let inputSize = grid(
    "2.4-input-size", epochs: 4,
    constants: ["network": "MLP 256", "trainPerClass": "500", "optimizer": "Adam 0.001"],
    settings: sides.map { side in
      Setting(
        "Input\(side * side)", es: "\(side * side) entradas", en: "\(side * side) inputs",
        TrainingConfiguration(network: .mlp(hidden: [256]), batches: BatchChoice(size: 64)),
        on: PictureChoice(
          trainPerClass: 500, testPerClass: 200, side: side == 28 ? nil : side))
    },
    claims: [
      ClaimDesign(
        "four-times-the-weights",
        es: "con el doble de lado, la red tiene al menos 150 000 parámetros más",
        en: "with sides twice as long the network has at least 150,000 parameters more",
        "parameters", "Input784", above: "Input196", byAtLeast: 150_000),
      ClaimDesign(
        "larger-is-slower", es: "una época con 3136 entradas tarda más que con 784",
        en: "an epoch with 3136 inputs takes longer than with 784", "secondsPerEpoch", "Input3136",
        above: "Input784"),
    ])

  private static let sides = [7, 14, 28, 56]
}
