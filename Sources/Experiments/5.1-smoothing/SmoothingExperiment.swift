internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import RunRecords

extension Experiment {
  /// Question 5.1: what smoothing does to a noisy curve of losses: where its minimum seems to be, and
  /// where it is.
  ///
  /// After each step a network that overfits is tested on 8 pictures, which is what is shown and
  /// smoothed, and on all, which is the truth.
  package static let smoothing = grid(
    "5.1-smoothing", epochs: 20, seeds: 8,
    constants: [
      "network": "MLP 128", "optimizer": "Adam 0.003", "batchSize": "16", "trainPerClass": "20",
      "shownBatch": "8",
    ],
    settings: weights.map { weight in
      let name = "\(weight)".replacing(".", with: "")
      return Setting(
        weight == 0 ? "Raw" : "Smooth" + name,
        es: weight == 0 ? "sin suavizar" : "peso \("\(weight)".replacing(".", with: ","))",
        en: weight == 0 ? "not smoothed" : "weight \(weight)",
        summary: "MLP 128, adam 0.003, batch 16, 20 per class, 50 per class to test;"
          + " test loss of 8 pictures after each step, smoothed with \(weight)"
      ) { data, epochs, seed, onEpoch in
        let pictures = try PictureChoice(trainPerClass: 20, testPerClass: 50)
          .pictures(of: data, seed: seed)
        return try outcome(ofSmoothing: weight, pictures, epochs, seed, onEpoch)
      }
    },
    claims: [
      ClaimDesign(
        "raw-minimum-too-low",
        es: "sin suavizar, el mínimo parece estar al menos 0,2 por debajo del verdadero",
        en: "without smoothing the minimum seems at least 0.2 below the true one", "tooLow",
        "Raw", byAtLeast: 0.2),
      ClaimDesign(
        "smoothing-nearer-height",
        es: "sin suavizar, la altura del mínimo se aleja más de la verdadera que con peso 0,9",
        en: "without smoothing the height of the minimum is farther off than with weight 0.9",
        "heightError", "Raw", above: "Smooth09"),
      ClaimDesign(
        "smoothing-nearer-step",
        es: "sin suavizar, el paso del mínimo se aleja más del verdadero que con peso 0,9",
        en: "without smoothing the step of the minimum is farther off than with weight 0.9",
        "stepError", "Raw", above: "Smooth09"),
      ClaimDesign(
        "smoothing-lags", es: "con peso 0,99 el mínimo parece llegar más tarde que el verdadero",
        en: "with weight 0.99 the minimum seems to come later than the true one", "delay",
        "Smooth099"),
      ClaimDesign(
        "smoothing-chooses-better",
        es: "quien para donde la curva es mínima pierde más sin suavizar que con peso 0,9",
        en: "who stops where the curve is least loses more without smoothing than with weight 0.9",
        "lossForgone", "Raw", above: "Smooth09"),
    ], metrics: ["shownLoss", "trueLoss"])

  private static let weights = [0, 0.6, 0.9, 0.99]

  private static func outcome(
    ofSmoothing weight: Double, _ pictures: TrainTestSplit, _ epochs: Int, _ seed: UInt64,
    _ onEpoch: () throws -> Void
  ) throws -> Outcome {
    let model = MLPClassifier.make(
      inputShape: [pictures.shape.count], hidden: [128], classes: pictures.classNames.count,
      seed: seed)
    let (optimizer, loss) = (Adam(model.parameters, learningRate: 0.003), CrossEntropyLoss())
    func loader(_ images: LabeledImages, _ batchSize: Int) -> DataLoader {
      DataLoader(
        images, batchSize: batchSize, shuffle: true, seed: seed,
        normalization: pictures.normalization)
    }
    var training = loader(pictures.train, 16)
    var glances = loader(pictures.test, 8)
    var whole: any BatchSource = loader(pictures.test, pictures.test.count)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    var (shown, truth): ([Double], [Double]) = ([], [])
    glances.startEpoch()
    for _ in 0..<epochs {
      training.startEpoch()
      while try training.next(into: &batch) {
        optimizer.zeroGrad()
        _ = try loss.forward(model.forward(batch.inputs), labels: batch.labels)
        try model.accumulateGradients(loss.backward())
        optimizer.step()
        if try !glances.next(into: &batch) {
          glances.startEpoch()
          _ = try glances.next(into: &batch)
        }
        shown.append(Double(try loss.forward(model.forward(batch.inputs), labels: batch.labels)))
        truth.append(try evaluate(model, on: &whole).loss)
      }
      try onEpoch()
    }
    var outcome = Outcome()
    let smooth = shown.smoothed(weight: weight)
    outcome.curves["shownLoss"] = .sample(of: smooth)
    // The same for every weight.
    if weight == 0 { outcome.curves["trueLoss"] = .sample(of: truth) }
    guard let minimum = SeemingMinimum(of: smooth, beside: truth) else { return outcome }
    outcome.values = [
      "seemingStep": Double(minimum.step), "trueStep": Double(minimum.trueStep),
      "seemingLoss": minimum.loss, "trueLoss": minimum.trueLoss,
      "delay": Double(minimum.step - minimum.trueStep),
      "stepError": Double(abs(minimum.step - minimum.trueStep)),
      "tooLow": minimum.trueLoss - minimum.loss,
      "heightError": abs(minimum.trueLoss - minimum.loss),
      "lossForgone": minimum.lossThere - minimum.trueLoss,
    ]
    return outcome
  }
}

extension Outcome.Curve {
  /// About 100 single points of a curve over steps: means would smooth it once more.
  static func sample(of numbers: [Double]) -> Outcome.Curve {
    let stretch = Swift.max(1, (numbers.count + 99) / 100)
    let places = Array(stride(from: 0, to: numbers.count, by: stretch))
    return Outcome.Curve(
      axis: .step, x: places.map { Double($0 + 1) }, y: places.map { numbers[$0] })
  }
}
