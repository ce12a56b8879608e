internal import CourseKit
internal import Localization

/// Whether all orders of the examples are equally likely.
///
/// Each test has a probability below 2e-8 of failing with a right solution (`scipy.stats.chi2.isf`;
/// for the neighbours by the eigenvalues of their covariance), all of them together below 4e-7.
/// Swapping each position with any other is missed by the orders of four once in 20,000 times
/// (`scipy.stats.ncx2.cdf`, noncentrality 143), and by the other tests besides.
enum BatchesFairnessChecks {
  private typealias Mistake = BatchesMisconception

  static let all = [fair, fairPlaces]

  /// Pearson's test over all orders of two, three and four examples, and over how the order changes
  /// from an epoch to the next and to the one after.
  static let fair = Check(
    "fair",
    Localized(
      es: "todos los órdenes salen igual de a menudo", en: "all orders come up equally often"),
    points: 1, needs: ["new-order"]
  ) { exam in
    for (count, size, epochs, limit) in [(4, 4, 4800, 84.0), (3, 2, 900, 46), (2, 1, 400, 33)] {
      let trial = LoaderTrial(count: count, batchSize: size)
      let orders = try await exam.orders(of: trial, epochs)
      let counts = OrderCounts(orders, of: count)
      let isUnfair = counts.chiSquare() > limit
      let naive =
        count == 4 && isUnfair
        && OrderCounts.naive(of: 4).contains {
          counts.chiSquare(from: $0) <= limit
        }
      try exam.require(
        !isUnfair,
        Localized(
          es:
            "en \(epochs) épocas de \(count) ejemplos, un orden salió \(counts.most) veces y otro \(counts.least)",
          en:
            "in \(epochs) epochs of \(count) examples, one order came up \(counts.most) times and another \(counts.least)"
        ),
        means: naive ? Mistake.unfairShuffle : nil)
      for lag in 1...2 {
        let steps = OrderCounts(OrderCounts.steps(in: orders, lag: lag), of: count)
        try exam.require(
          steps.chiSquare() <= limit,
          Localized(
            es:
              "en \(epochs) épocas de \(count) ejemplos, el orden de una época deja adivinar el de \(lag) después",
            en:
              "in \(epochs) epochs of \(count) examples, the order of one epoch tells that of \(lag) later"
          ))
      }
    }
  }

  /// How often each example comes at each place, and behind each other one, where there are too many
  /// orders to count them all.
  static let fairPlaces = Check(
    "fair-places",
    Localized(
      es: "también con más ejemplos, cada uno sale en cada lugar igual de a menudo",
      en: "with more examples too, each comes at each place equally often"),
    points: 1, needs: ["fair", "drops-anyone"]
  ) { exam in
    for (trial, dropLast, epochs, groups, limit) in [
      (LoaderTrial(count: 9, batchSize: 4), false, 900, 9, 149.0),
      (LoaderTrial(count: 7, batchSize: 3), true, 700, 7, 106),
      (LoaderTrial(count: 300, batchSize: 64), false, 60, 5, 74),
      (LoaderTrial(count: 25, batchSize: 8), false, 100, 5, 74),
    ] {
      let orders = try await exam.orders(of: trial, epochs, dropLast: dropLast)
      let places = PlaceCounts(orders, count: trial.count, groups: groups)
      try exam.require(
        places.chiSquare <= limit,
        Localized(
          es:
            "en \(epochs) épocas de \(trial.count) ejemplos, unos salen en unos lugares más que en otros",
          en:
            "in \(epochs) epochs of \(trial.count) examples, some come at some places more than at others"
        ))
      // What was left out has been put behind the rest in its order.
      if !dropLast, let fault = OrderStatistics(orders, of: trial.count).fault {
        try exam.fail(fault)
      }
      guard trial.count == 9 else { continue }
      try exam.require(
        places.neighbours <= 156,
        Localized(
          es: "en \(epochs) épocas de 9 ejemplos, unos van detrás de otros más a menudo",
          en: "in \(epochs) epochs of 9 examples, some come behind some others more often"))
    }
  }
}

extension Examination {
  /// The examples of many epochs of a fresh loader, epoch by epoch, as they came.
  mutating func epochs(
    _ trial: LoaderTrial, _ epochs: Int, shuffle: Bool, dropLast: Bool = false
  ) async throws -> [[Int]] {
    try await trial.start(
      &self, shuffle: shuffle, dropLast: dropLast, seed: integer(in: 1...1_000_000))
    let got: Tensor = try await ask("examples of epochs", epochs)
    let length = trial.inOrder(dropLast: dropLast).reduce(0) { $0 + $1.count }
    guard got.shape == [length * epochs] else { return [] }
    let examples = got.elements.map { Int(exactly: $0) ?? -1 }
    return (0..<epochs).map { Array(examples[$0 * length..<($0 + 1) * length]) }
  }

  /// The orders of many epochs; those left out come last.
  fileprivate mutating func orders(
    of trial: LoaderTrial, _ count: Int, dropLast: Bool = false
  ) async throws -> [[Int]] {
    let drawn = try await epochs(trial, count, shuffle: true, dropLast: dropLast)
    let all = Set(0..<trial.count)
    let orders = drawn.map { $0 + all.subtracting($0).sorted() }
    try require(
      orders.count == count
        && orders.allSatisfy { $0.count == trial.count && Set($0) == all },
      Localized(
        es: "en \(count) épocas no salió cada ejemplo una vez por época",
        en: "in \(count) epochs, not each example came once an epoch"))
    return orders
  }
}
