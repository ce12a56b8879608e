internal import CourseKit
internal import Images

extension Experiment {
  /// Question 1.4: what it costs to turn pictures into numbers before anything else is done to them.
  ///
  /// Nothing is trained: an epoch takes every picture once through the pipeline, in either order. Numbers
  /// take four times the memory of bytes, exactly. Converting is the same code in both orders, and its
  /// time is claimed with a wide margin; the time of the whole is a description and no claim, as it depends
  /// on who wrote the shrinking: that of bytes is the course's own transform, that of numbers a plain loop.
  package static let pipelineOrder = grid(
    "1.4-pipeline-order", on: "generated shapes", epochs: 20,
    constants: [
      "pictures": "36 in colour", "result": "3 × 32 × 32", "transforms": "shrink, mirror",
      "seconds": "of one picture, the least of all epochs",
    ],
    settings: [64, 128, 256].map(setting),
    claims: [
      ClaimDesign(
        "numbers-first-writes-more",
        es: "con fotos de 256×256, convertir primero escribe al menos 40 veces más memoria",
        en: "with photos of 256×256, converting first writes at least 40 times as much memory",
        "writtenRatio", "Side256", byAtLeast: 40),
      ClaimDesign(
        "converting-large-slower",
        es: "convertir 256×256 píxeles tarda al menos 10 veces lo que convertir 32×32",
        en: "converting 256×256 pixels takes at least 10 times as long as converting 32×32",
        "secondsConvertingRatio", "Side256", byAtLeast: 10),
    ], metrics: [])

  private static func setting(side: Int) -> Setting {
    Setting(
      "Side\(side)", es: "\(side)×\(side)", en: "\(side)×\(side)",
      summary: "36 shapes of side \(side), 4 of each of 9 classes"
    ) { _, epochs, seed, onEpoch in
      let data = ShapePictures(classCount: 9, side: side, seed: seed)
        .dataSet(trainPerClass: 4, testPerClass: 1)
      let pictures = (0..<data.train.count).map { data.train.image(at: $0) }
      let result = PipelineOrders.result
      let small = try pictures.map { try $0.resized(height: result, width: result) }
      var orders = try PipelineOrders(side: side, data.normalization)
      var outcome = Outcome()

      var least: [String: Double] = [:]
      for _ in 0..<epochs {
        let seconds = [
          "BytesFirst": time(pictures) { orders.shrinkingBytes($0) },
          "NumbersFirst": time(pictures) { orders.shrinkingNumbers($0) },
          "ConvertingLarge": time(pictures) { orders.convert($0) },
          "ConvertingSmall": time(small) { orders.convert($0) },
        ]
        least.merge(seconds) { min($0, $1) }
        try onEpoch()
      }
      for (name, seconds) in least { outcome.values["seconds\(name)"] = seconds }
      outcome.values["secondsRatio"] = ratio(least["NumbersFirst"], least["BytesFirst"])
      outcome.values["secondsConvertingRatio"] = ratio(
        least["ConvertingLarge"], least["ConvertingSmall"])

      let number = Double(MemoryLayout<Float>.stride)
      let (samples, left) = (Double(3 * side * side), Double(3 * result * result))
      outcome.values["pictureBytes"] = samples
      outcome.values["pictureNumberBytes"] = number * samples
      // What each step writes: shrunk, mirrored and converted, or converted, shrunk and mirrored.
      outcome.values["writtenBytesFirst"] = left + left + number * left
      outcome.values["writtenNumbersFirst"] = number * (samples + left + left)
      outcome.values["writtenRatio"] = ratio(
        outcome.values["writtenNumbersFirst"], outcome.values["writtenBytesFirst"])

      outcome.values["maxDifferenceMirror"] = pictures.map { orders.mirrorDifference($0) }.max()
      outcome.values["maxDifferenceNormalizing"] = pictures.map { orders.normalizingDifference($0) }
        .max()
      outcome.values["maxDifferenceOrders"] = pictures.map { orders.orderDifference($0) }.max()
      return outcome
    }
  }

  /// The mean seconds that one of the pictures takes.
  private static func time(_ pictures: [Image], _ work: (Image) -> Tensor) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var sum: Float = 0
    for picture in pictures { sum += work(picture).elements[0] }
    let seconds = (clock.now - start) / .seconds(1)
    // The sum is used, or the work could be left out.
    return sum.isNaN ? .nan : seconds / Double(pictures.count)
  }

  private static func ratio(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other, other > 0 else { return nil }
    return one / other
  }
}
