internal import Localization

/// What is asked of epochs that are shuffled.
///
/// Nothing here depends on how the generator is used, and a right solution fails with probability
/// below 1e-6: the 37 examples have 37! > 1e43 orders, so that two orders agree, or one keeps the
/// batches, by no chance worth counting; leaving the same 5 of 37 out of three epochs has 5e-12; the
/// test of fairness has 1e-8.
enum BatchesShuffleChecks {
  private typealias Mistake = BatchesMisconception

  static let all = [permutes, newOrder, dropsAnyone, sameSeed, fair]

  private static let trial = LoaderTrial(count: 37, batchSize: 8)

  static let permutes = Check(
    "permutes",
    Localized(
      es: "con shuffle, cada ejemplo sale una vez por época, en lotes mezclados",
      en: "with shuffle, each example comes once an epoch, in mixed batches"),
    points: 2, needs: ["in-order"]
  ) { exam in
    try await trial.start(&exam, shuffle: true, seed: exam.integer(in: 1...1_000_000))
    let inOrder = trial.inOrder(dropLast: false)
    for _ in 1...3 {
      let got: [[Int]] = try await exam.ask("epoch")
      try exam.require(
        got.map(\.count).sorted() == inOrder.map(\.count).sorted(),
        Localized(
          es: "los lotes tienen \(got.map(\.count)) ejemplos, y no \(inOrder.map(\.count))",
          en: "the batches hold \(got.map(\.count)) examples, not \(inOrder.map(\.count))"))
      let seen = Set(got.joined())
      try exam.require(
        seen == Set(0..<trial.count),
        Localized(
          es: "de \(trial.count) ejemplos han salido \(seen.count) distintos",
          en: "of \(trial.count) examples, \(seen.count) different ones came"),
        means: Mistake.withReplacement)
      try exam.require(
        Set(got.map(Set.init)) != Set(inOrder.map(Set.init)),
        Localized(
          es: "los lotes llevan los mismos ejemplos que sin shuffle",
          en: "the batches hold the same examples as without shuffle"),
        means: got == inOrder ? nil : Mistake.shufflesTheBatches)
      try exam.require(
        got.dropLast().allSatisfy { $0.count == trial.batchSize },
        Localized(
          es: "el lote más pequeño no es el último", en: "the smaller batch is not the last"))
    }
  }

  static let newOrder = Check(
    "new-order",
    Localized(
      es: "cada época tiene un orden nuevo", en: "each epoch has a new order"),
    points: 2, needs: ["permutes"]
  ) { exam in
    try await trial.start(&exam, shuffle: true, seed: exam.integer(in: 1...1_000_000))
    let epochs: [[[Int]]] = try await exam.ask("epochs", 5)
    try exam.require(
      Set(epochs).count == 5,
      Localized(
        es: "en 5 épocas hubo \(Set(epochs).count) órdenes distintos",
        en: "in 5 epochs there were \(Set(epochs).count) different orders"),
      means: Mistake.sameOrder)
    try exam.require(
      Set(epochs.map { Set($0.map(Set.init)) }).count > 1,
      Localized(
        es: "en todas las épocas van juntos los mismos ejemplos",
        en: "in all epochs the same examples go together"),
      means: Mistake.shufflesTheBatches)
  }

  static let dropsAnyone = Check(
    "drops-anyone",
    Localized(
      es: "con shuffle y dropLast, los que sobran cambian de una época a otra",
      en: "with shuffle and dropLast, those left over change from epoch to epoch"),
    points: 1, needs: ["drops-last", "new-order"]
  ) { exam in
    try await trial.start(
      &exam, shuffle: true, dropLast: true, seed: exam.integer(in: 1...1_000_000))
    let epochs: [[[Int]]] = try await exam.ask("epochs", 3)
    for epoch in epochs {
      try exam.require(
        epoch.map(\.count) == [8, 8, 8, 8] && Set(epoch.joined()).count == 32,
        Localized(
          es: "con 37 ejemplos los lotes tienen \(epoch.map(\.count)), y no [8, 8, 8, 8] distintos",
          en:
            "with 37 examples the batches hold \(epoch.map(\.count)), not [8, 8, 8, 8] different ones"
        ))
    }
    try exam.require(
      Set(epochs.map { Set($0.joined()) }).count > 1,
      Localized(
        es: "en tres épocas faltaron los mismos ejemplos",
        en: "in three epochs the same examples were missing"),
      means: Mistake.dropsBeforeShuffling)
  }

  static let sameSeed = Check(
    "same-seed",
    Localized(
      es: "la misma semilla da las mismas épocas; otra semilla, otras",
      en: "the same seed gives the same epochs; another seed, others"),
    points: 1, needs: ["permutes"]
  ) { exam in
    let seed = exam.integer(in: 1...1_000_000)
    var runs: [[[[Int]]]] = []
    for seed in [seed, seed, seed + 1] {
      try await trial.start(&exam, shuffle: true, seed: seed)
      runs.append(try await exam.ask("epochs", 3))
    }
    try exam.require(
      runs[0] == runs[1],
      Localized(
        es: "la semilla \(seed) ha dado épocas distintas", en: "seed \(seed) gave different epochs"),
      means: Mistake.systemGenerator)
    try exam.require(
      runs[0] != runs[2],
      Localized(
        es: "las semillas \(seed) y \(seed + 1) han dado las mismas épocas",
        en: "seeds \(seed) and \(seed + 1) gave the same epochs"))
  }

  /// Pearson's test over the 24 orders of four examples.
  ///
  /// With 4800 epochs χ² has 23 degrees of freedom and exceeds 77 with probability below 1e-7
  /// (`scipy.stats.chi2.sf`). Swapping each position with any other has noncentrality 143 and is
  /// missed once in 95,000 (`scipy.stats.ncx2.cdf`).
  static let fair = Check(
    "fair",
    Localized(
      es: "todos los órdenes salen igual de a menudo", en: "all orders come up equally often"),
    points: 1, needs: ["new-order"]
  ) { exam in
    let trial = LoaderTrial(count: 4, batchSize: 4)
    try await trial.start(&exam, shuffle: true, seed: exam.integer(in: 1...1_000_000))
    let examples: [Int] = try await exam.ask("examples of epochs", 4800)
    let orders = stride(from: 0, to: examples.count, by: 4).map { Array(examples[$0...].prefix(4)) }
    let counts = orders.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let (most, least) = (counts.values.max() ?? 0, counts.count < 24 ? 0 : counts.values.min() ?? 0)
    let squares = counts.values.reduce(0) { $0 + ($1 - 200) * ($1 - 200) }
    let chiSquare = Double(squares) / 200 + Double(24 - counts.count) * 200
    try exam.require(
      chiSquare <= 77,
      Localized(
        es: "en 4800 épocas de 4 ejemplos, un orden salió \(most) veces y otro \(least)",
        en: "in 4800 epochs of 4 examples, one order came up \(most) times and another \(least)"),
      means: Mistake.unfairShuffle)
  }
}
