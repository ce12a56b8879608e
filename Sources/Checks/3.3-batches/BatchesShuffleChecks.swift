internal import Localization

/// What is asked of epochs that are shuffled, but for the laws of chance.
///
/// Nothing here depends on how the generator is used, and a right solution fails with probability
/// below 1e-10: the 37 examples have 37! > 1e43 orders, so that two orders agree, or one keeps the
/// batches, by no chance worth counting; leaving the same 5 of 37 out of three epochs has 5e-12.
enum BatchesShuffleChecks {
  private typealias Mistake = BatchesMisconception

  static let all = [permutes, newOrder, dropsAnyone, sameSeed]

  private static let trial = LoaderTrial(count: 37, batchSize: 8)

  static let permutes = Check(
    "permutes",
    Localized(
      es: "con shuffle, cada ejemplo sale una vez por época, en lotes mezclados",
      en: "with shuffle, each example comes once an epoch, in mixed batches"),
    points: 2, needs: ["in-order"]
  ) { exam in
    try await trial.start(&exam, shuffle: true, seed: exam.integer(in: 1...1_000_000))
    try await exam.expectEpochs(of: trial, 3)
    for (count, size) in [(300, 64), (24, 8), (5, 8), (3, 1), (2, 2)] {
      let trial = LoaderTrial(count: count, batchSize: size)
      try await trial.start(&exam, shuffle: true, seed: exam.integer(in: 1...1_000_000))
      try await exam.expectEpochs(of: trial, 2)
    }
  }

  static let newOrder = Check(
    "new-order",
    Localized(
      es: "cada época tiene un orden nuevo", en: "each epoch has a new order"),
    points: 2, needs: ["permutes"]
  ) { exam in
    let seed = exam.integer(in: 1...1_000_000)
    try await trial.start(&exam, shuffle: true, seed: seed)
    let epochs: [[[Int]]] = try await exam.ask("epochs", 5)
    let orders = Set(epochs)
    if orders.count != 5 {
      var failure = exam.failure(
        .law(
          Localized(
            es: "en 5 épocas hubo \(orders.count) órdenes distintos",
            en: "in 5 epochs there were \(orders.count) different orders")))
      // One order for all epochs, and another for another seed: the generator does not go on.
      try await trial.start(&exam, shuffle: true, seed: seed + 1)
      let others: [[[Int]]] = try await exam.ask("epochs", 5)
      if epochs.count == 5, orders.count == 1, Set(others).count == 1, others.first != epochs.first
      {
        failure.misconception = Misconception(Mistake.sameOrder)
      }
      throw failure
    }
    let isDealt = epochs.allSatisfy(trial.isDealt)
    try exam.require(
      Set(epochs.map { Set($0.map(Set.init)) }).count == 5,
      Localized(
        es: "en dos épocas van juntos los mismos ejemplos",
        en: "in two epochs the same examples go together"),
      means: isDealt && Set(epochs.map { Set($0.map(Set.init)) }).count == 1
        ? Mistake.shufflesTheBatches : nil)
  }

  static let dropsAnyone = Check(
    "drops-anyone",
    Localized(
      es: "con shuffle y dropLast, los que sobran cambian de una época a otra",
      en: "with shuffle and dropLast, those left over change from epoch to epoch"),
    points: 1, needs: ["drops-last", "new-order"]
  ) { exam in
    for (count, size) in [(37, 8), (24, 8), (300, 256), (7, 8)] {
      let trial = LoaderTrial(count: count, batchSize: size)
      try await trial.start(
        &exam, shuffle: true, dropLast: true, seed: exam.integer(in: 1...1_000_000))
      let epochs: [[[Int]]] = try await exam.ask("epochs", 3)
      let sizes = trial.inOrder(dropLast: true).map(\.count)
      try exam.expect(epochs.count, is: 3)
      for epoch in epochs {
        let examples = Set(epoch.joined())
        try exam.require(
          epoch.map(\.count) == sizes && examples.count == sizes.reduce(0, +)
            && examples.isSubset(of: 0..<count),
          Localized(
            es: "con \(count) ejemplos los lotes tienen \(sizes.count) × \(size) distintos",
            en: "of \(count) examples the batches hold \(sizes.count) × \(size) different ones"))
      }
      guard count == 37 else { continue }
      let seen = Set(epochs.map { Set($0.joined()) })
      try exam.require(
        seen.count > 1,
        Localized(
          es: "en tres épocas faltaron los mismos ejemplos",
          en: "in three epochs the same examples were missing"),
        means: seen == [Set(0..<32)] ? Mistake.dropsBeforeShuffling : nil)
    }
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
    for _ in 1...3 {
      try await trial.start(&exam, shuffle: true, seed: seed)
      runs.append(try await exam.ask("epochs", 3))
    }
    // What else the loader, or another one, is asked meanwhile makes no difference.
    try await trial.start(&exam, shuffle: true, seed: seed)
    var interrupted: [[[Int]]] = []
    for _ in 1...3 {
      interrupted.append(try await exam.ask("epoch"))
      let _: [Int] = try await exam.ask("batch labels", [3, 1])
      try await exam.tell("swap")
      try await trial.start(&exam, shuffle: true, seed: seed + 7)
      let _: [[Int]] = try await exam.ask("epoch")
      try await exam.tell("swap")
    }
    runs.append(interrupted)
    // Whatever was left from a run before, or from the system, is another each time.
    try exam.require(
      Set(runs).count == 1,
      Localized(
        es: "la semilla \(seed) ha dado épocas distintas", en: "seed \(seed) gave different epochs"),
      means: Set(runs.joined()).count == 12 ? Mistake.systemGenerator : nil)
    for other in [seed + 1, seed + 256, seed + 1 << 16, seed + 1 << 32, seed + 1 << 48] {
      try await trial.start(&exam, shuffle: true, seed: other)
      let epochs: [[[Int]]] = try await exam.ask("epochs", 3)
      try exam.require(
        epochs != runs[0],
        Localized(
          es: "las semillas \(seed) y \(other) han dado las mismas épocas",
          en: "seeds \(seed) and \(other) gave the same epochs"))
    }
  }
}

extension Examination {
  /// Holds that shuffled epochs deal out each example once.
  fileprivate mutating func expectEpochs(of trial: LoaderTrial, _ epochs: Int) async throws {
    let inOrder = trial.inOrder(dropLast: false)
    var found: [[[Int]]] = []
    for _ in 0..<epochs {
      let got: [[Int]] = try await ask("epoch")
      found.append(got)
      try require(
        got.map(\.count) == inOrder.map(\.count),
        Localized(
          es: "los lotes tienen \(got.map(\.count)) ejemplos, y no \(inOrder.map(\.count))",
          en: "the batches hold \(got.map(\.count)) examples, not \(inOrder.map(\.count))"))
      let seen = Set(got.joined())
      guard seen != Set(0..<trial.count) else { continue }
      let failure = failure(
        .law(
          Localized(
            es: "de \(trial.count) ejemplos han salido \(seen.count) distintos",
            en: "of \(trial.count) examples, \(seen.count) different ones came")))
      throw try await explained(failure, by: trial)
    }
    // Of few examples the same may go together by chance.
    guard trial.count > 30 else { return }
    let together = Set(inOrder.map(Set.init))
    let kept = found.filter { Set($0.map(Set.init)) == together }
    guard !kept.isEmpty else { return }
    var failure = failure(
      .law(
        Localized(
          es: "los lotes llevan los mismos ejemplos que sin shuffle",
          en: "the batches hold the same examples as without shuffle")))
    // In more epochs than have one order by chance.
    let more: [[[Int]]] = try await ask("epochs", 12)
    if (found + more).allSatisfy({ Set($0.map(Set.init)) == together }), Set(more).count > 1 {
      failure.misconception = Misconception(BatchesMisconception.shufflesTheBatches)
    }
    throw failure
  }

  /// Names drawing with replacement where that is what it looks like.
  ///
  /// Then 37 drawn examples hold 23.6 different ones, with a deviation of 1.9; the mean of 100 epochs
  /// is within 1.2 of that, save once in a thousand million times.
  private mutating func explained(
    _ failure: Failure, by trial: LoaderTrial
  ) async throws -> Failure {
    var failure = failure
    let drawn = try await epochs(LoaderTrial(count: 37, batchSize: 8), 100, shuffle: true)
    let different = drawn.reduce(0) { $0 + Set($1).count }
    if drawn.count == 100, abs(Double(different) / 100 - 23.57) < 1.2 {
      failure.misconception = Misconception(BatchesMisconception.withReplacement)
    }
    return failure
  }
}
