internal import Images
internal import Training

extension Experiment {
  /// Question 6.3: how far accuracies are apart because of the seed of the training, and because of
  /// which images were drawn.
  ///
  /// Each repetition trains 8 times on one subset with other seeds, and 8 times on other subsets with
  /// one seed; the deviation over the 8 is its spread.
  package static let spread = grid(
    "6.3-spread", epochs: 12, seeds: 8,
    constants: ["network": "MLP 128", "optimizer": "Adam 0.001", "batchSize": "32"],
    settings: [5, 20, 100].flatMap {
      [setting($0, ofSubsets: false), setting($0, ofSubsets: true)]
    },
    claims: [5, 20, 100].map { count in
      ClaimDesign(
        "subsets-matter-more-\(count)",
        es: "con \(count) imágenes por clase, importa más cuáles se sortean que la semilla",
        en: "with \(count) images per class it matters more which are drawn than the seed",
        "spreadOf", "Subsets\(count)", above: "Seeds\(count)")
    }
      + [
        ClaimDesign(
          "spread-narrows",
          es: "entre subconjuntos, la dispersión es mayor con 5 por clase que con 100",
          en: "between subsets the spread is larger with 5 per class than with 100", "spreadOf",
          "Subsets5", above: "Subsets100")
      ], metrics: [])

  private static let repetitions = 8

  private static func setting(_ count: Int, ofSubsets isOfSubsets: Bool) -> Setting {
    let configuration = TrainingConfiguration(
      network: .mlp(hidden: [128]), batches: BatchChoice(size: 32))
    let choice = PictureChoice(trainPerClass: count, testPerClass: 200)
    return Setting(
      (isOfSubsets ? "Subsets" : "Seeds") + "\(count)",
      es: isOfSubsets ? "\(count) por clase, otro sorteo" : "\(count) por clase, otra semilla",
      en: isOfSubsets ? "\(count) per class, other draws" : "\(count) per class, other seeds",
      summary: "\(configuration.summary); \(choice.summary); \(repetitions) trainings with other "
        + (isOfSubsets ? "draws" : "seeds"),
      times: repetitions
    ) { data, epochs, seed, onEpoch in
      let first = seed * 1000
      let accuracies = try (0..<repetitions).map { index in
        let repetition = UInt64(index)
        let pictures = try choice.pictures(
          of: data, seed: isOfSubsets ? first + repetition : first)
        let found = try outcome(
          of: configuration, on: pictures, epochs / repetitions,
          isOfSubsets ? first : first + repetition, [], onEpoch)
        return found.values["testAccuracy"] ?? .nan
      }
      var spread = Outcome()
      spread.values["spreadOf"] = accuracies.deviation
      spread.values["testAccuracy"] = accuracies.mean
      return spread
    }
  }
}
