internal import CourseKit
internal import Localization

/// What is asked of the numbers that the new head starts with.
extension NewHeadChecks {
  private typealias Mistake = NewHeadMisconception

  /// Fewer classes than before and as many among them: those heads are fresh too.
  ///
  /// Of each head, weights and biases are held against their law (`KolmogorovSmirnov`, 1e-7 each for
  /// the law and for the bound), against numbers that come again (20 pairs, where 1 is to be expected)
  /// and against neighbours that go together (six deviations, 2e-9): all together a right solution
  /// fails with probability below 1e-6. Weights drawn from a law half as wide, or a row for all
  /// classes, are missed never.
  static let freshHead = Check(
    "fresh-head",
    Localized(
      es: "la cabeza está inicializada como una Linear nueva, sin nada de la vieja",
      en: "the head is initialized as a new Linear, with nothing of the old one"),
    points: 2, needs: ["new-head"]
  ) { exam in
    var kept = Kept()
    var heads: [(NewHeadTrial, [Tensor])] = []
    var failure: Failure?
    for classes in [100, 10, 5, 160] {
      let trial = try NewHeadTrial(&exam, hidden: [exam.integer(in: 50...60)])
      try await trial.replace(&exam, classes: classes)
      let head = try await trial.head(&exam, classes: classes)
      heads.append((trial, head))
      if let text = kept.note(head, after: trial) { failure = failure ?? exam.failure(.law(text)) }
    }
    if var failure {
      failure.misconception = kept.mistake.map { Misconception($0) }
      throw failure
    }
    let weights = heads.flatMap { $0.1[0].elements }
    try exam.require(
      weights.contains { $0 != 0 },
      Localized(
        es: "los \(weights.count) pesos son todos 0", en: "all \(weights.count) weights are 0"),
      means: Mistake.startsAtZero)
    for (trial, head) in heads {
      let bound = 1 / Double(trial.features).squareRoot()
      guard head[1].count >= 10 else {
        try exam.expectSpread(head[0], within: bound)
        continue
      }
      guard head[1].count > 10 else {
        try exam.expect(head[0], drawnFrom: .uniform(bound: bound))
        continue
      }
      try exam.expectDrawn(head, features: trial.features)
    }
  }

  /// What new heads keep of the old ones.
  private struct Kept {
    private var rows = true
    private var biases = true

    /// Takes note of a head, and says what it keeps, if anything.
    mutating func note(_ head: [Tensor], after trial: NewHeadTrial) -> Localized? {
      func shared(_ new: Tensor, _ old: Tensor) -> (any: Bool, all: Bool) {
        let pairs = zip(new.elements, old.elements)
        return (pairs.contains { $0 == $1 }, pairs.allSatisfy { $0 == $1 })
      }
      let weight = shared(head[0], trial.oldWeight)
      let bias = shared(head[1], trial.oldBias)
      rows = rows && weight.all
      biases = biases && bias.all && !weight.any
      guard weight.any || bias.any else { return nil }
      return weight.any
        ? Localized(
          es: "hay pesos de la cabeza vieja en la nueva",
          en: "there are weights of the old head in the new one")
        : Localized(
          es: "hay sesgos de la cabeza vieja en la nueva",
          en: "there are biases of the old head in the new one")
    }

    /// All rows, or all biases, of every head that was noted.
    var mistake: NewHeadMisconception? {
      rows ? .keepsTheOldRows : biases ? .keepsTheOldBias : nil
    }
  }

  static let usesTheGenerator = Check(
    "uses-the-generator",
    Localized(
      es:
        "los pesos salen del generador recibido: misma semilla, mismos pesos; otra llamada, otros",
      en: "the weights come from the given generator: same seed, same weights; another call, others"
    ),
    points: 1, needs: ["fresh-head"]
  ) { exam in
    let trial = try NewHeadTrial(&exam, hidden: [12])
    try await trial.replace(&exam, classes: 20)
    let seed = exam.integer(in: 1...1_000_000)
    var heads: [[Tensor]] = []
    for start in [seed, nil, seed, seed + 1, seed + 1 << 32] {
      if let start { try await exam.tell("seed", start) }
      try await exam.tell("replacingHead", 20)
      heads.append(try await trial.head(&exam, classes: 20))
    }
    let isAlwaysTheSame = heads.allSatisfy { $0 == heads[0] }
    func differ(_ other: Int) -> Bool {
      zip(heads[0], heads[other]).allSatisfy { $0 != $1 }
    }
    try exam.require(
      differ(1),
      Localized(
        es: "dos llamadas seguidas dieron los mismos pesos o sesgos",
        en: "two calls in a row gave the same weights or biases"),
      means: isAlwaysTheSame ? Mistake.ownGenerator : nil)
    try exam.require(
      heads[0] == heads[2],
      Localized(es: "la misma semilla dio otros pesos", en: "the same seed gave other weights"))
    try exam.require(
      differ(3) && differ(4),
      Localized(
        es: "dos semillas dieron los mismos pesos o sesgos",
        en: "two seeds gave the same weights or biases"))
  }
}

extension Examination {
  /// Holds 200 numbers or more against a range, of which they take both halves.
  fileprivate func expectSpread(_ weights: Tensor, within bound: Double) throws {
    let numbers = weights.elements
    let isSpread = numbers.contains { $0 < 0 } && numbers.contains { $0 > 0 }
    try require(
      isSpread && Set(numbers).count > numbers.count - 3
        && numbers.allSatisfy { abs(Double($0)) <= bound * (1 + 1e-6) },
      Localized(
        es: "los \(numbers.count) pesos no son distintos y de ±\(bound)",
        en: "the \(numbers.count) weights are not different ones within ±\(bound)"))
  }

  /// Holds weights and biases against the initialization of `Linear`, and against each other.
  fileprivate func expectDrawn(_ head: [Tensor], features: Int) throws {
    let bound = 1 / Double(features).squareRoot()
    for numbers in head {
      try expect(numbers, drawnFrom: .uniform(bound: bound))
      let largest = Double(numbers.elements.map(abs).max() ?? 0)
      // Of n numbers one is beyond this share of the bound, save with the rate of false alarms.
      let least = exponential(
        logarithm(KolmogorovSmirnov.falseAlarmRate) / Double(max(1, numbers.count)))
      try require(
        largest <= bound * (1 + 1e-6) && largest >= bound * least,
        LawWording.bound(expected: bound, largest: largest, count: numbers.count))
    }
    let all = head.flatMap(\.elements)
    let different = Set(all).count
    try require(
      different >= all.count - 20,
      Localized(
        es: "de \(all.count) pesos y sesgos solo \(different) son distintos",
        en: "of \(all.count) weights and biases only \(different) are different"))
    let weights = head[0].elements
    for lag in [1, features, features + 1] {
      let pairs = zip(weights, weights.dropFirst(lag))
      let sum = pairs.reduce(0) { $0 + Double($1.0) * Double($1.1) }
      let deviation = bound * bound / 3 * Double(weights.count - lag).squareRoot()
      try require(
        abs(sum) <= 6 * deviation,
        Localized(
          es: "unos pesos dejan adivinar otros: la suma de productos es \(sum)",
          en: "some weights tell others: the sum of products is \(sum)"))
    }
  }
}
