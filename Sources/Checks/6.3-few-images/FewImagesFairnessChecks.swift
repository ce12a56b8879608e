internal import CourseKit
internal import Localization

extension FewImagesChecks {
  /// Each test has a probability below 2e-8 of failing with a right solution
  /// (`scipy.stats.chi2.isf`), all of them together below 2e-7.
  ///
  /// Found with probability 0.999 (`scipy.stats.ncx2.cdf`) are probabilities of the six groups of a
  /// class of four that are 13 % off in the root mean square, and of the 36 pairs of groups of two
  /// such classes 16 %; in classes of nine, where four train, shares of the pictures that are 11 % off,
  /// and shares of the pairs of pictures 9 %.
  static let choosesByChance = Check(
    "chooses-by-chance",
    Localized(
      es:
        "cada grupo de imágenes de una clase sale con la misma probabilidad, y cada clase por su cuenta",
      en:
        "each group of pictures of a class comes with the same probability, and each class on its own"
    ),
    points: 1, needs: ["takes-per-class", "follows-the-seed"]
  ) { exam in
    try await eachPicture(&exam)
    try await eachGroup(&exam)
  }

  /// How often each picture is chosen, and each pair of them, in three classes of nine.
  private static func eachPicture(_ exam: inout Examination) async throws {
    let labels = exam.labels([0: 9, 1: 9, 2: 9])
    let draws = 1500
    let places = try await places(draws, of: labels, perClass: 4, &exam)
    // By chance the places of three classes are alike once in 126² draws.
    try exam.require(
      places.contains { Set($0).count > 1 },
      Localized(
        es: "en cada sorteo las tres clases entrenan con las mismas posiciones",
        en: "in each draw the three classes train with the same places"),
      means: Mistake.freshGenerator)
    for index in 0..<3 {
      let counts = PickCounts(places.map { $0[index] }, of: 9, picked: 4)
      let (most, least) = (counts.single.max() ?? 0, counts.single.min() ?? 0)
      try exam.require(
        counts.singleChiSquare <= 51.6,
        Localized(
          es:
            "de 9 imágenes se eligen 4; de \(draws) veces, la que más sale, \(most), y la que menos, \(least)",
          en:
            "4 of 9 pictures are chosen; of \(draws) times the most frequent came \(most), the least frequent \(least)"
        ))
      try exam.require(
        counts.pairChiSquare <= 88.3,
        Localized(
          es: "de 9 imágenes se eligen 4, y unas salen juntas más a menudo que otras",
          en: "4 of 9 pictures are chosen, and some come together more often than others"))
    }
  }

  /// Two of four pictures in each of two classes: six groups, and 36 pairs of them.
  private static func eachGroup(_ exam: inout Examination) async throws {
    let labels = exam.labels([2: 4, 5: 4])
    let draws = 5400
    let places = try await places(draws, of: labels, perClass: 2, &exam)
    for index in 0..<2 {
      let counts = tally(places.map { [$0[index]] }, outcomes: 6)
      try exam.require(
        chiSquare(counts) <= 44.3,
        Localized(
          es:
            "de 4 imágenes se eligen 2, de 6 maneras; de \(draws) veces, la que más sale, \(counts.max() ?? 0), y la que menos, \(counts.min() ?? 0)",
          en:
            "2 of 4 pictures are chosen, in 6 ways; of \(draws) times the most frequent came \(counts.max() ?? 0), the least frequent \(counts.min() ?? 0)"
        ))
    }
    let counts = tally(places, outcomes: 36)
    try exam.require(
      chiSquare(counts) <= 101.7,
      Localized(
        es:
          "de dos clases de 4 imágenes se eligen 2 y 2, de 36 maneras; de \(draws) veces, la que más sale, \(counts.max() ?? 0), y la que menos, \(counts.min() ?? 0)",
        en:
          "2 and 2 are chosen of two classes of 4 pictures, in 36 ways; of \(draws) times the most frequent came \(counts.max() ?? 0), the least frequent \(counts.min() ?? 0)"
      ))
  }

  /// The places that train in many splits, each with a seed of its own.
  private static func places(
    _ draws: Int, of labels: [Int], perClass: Int, _ exam: inout Examination
  ) async throws -> [[Set<Int>]] {
    let seed = exam.integer(in: 1...1_000_000)
    let parts: [[Int]] = try await exam.ask("trainings", labels, perClass, seed, draws)
    try exam.expect(parts.count, is: draws)
    return try parts.map { training in
      if let fault = FewShotSplit.fault(of: [training, []], in: labels) {
        throw exam.failure(fault)
      }
      let split = FewShotSplit(labels, parts: [training, []])
      let counts = split.trainingCounts
      try exam.require(
        counts.allSatisfy { $0 == perClass } && Set(training).count == training.count,
        Localized(
          es: "de las clases \(split.classes) se entrenan \(counts) imágenes",
          en: "of the classes \(split.classes) \(counts) pictures train"))
      return split.trainingPlaces
    }
  }

  private static func tally(_ places: [[Set<Int>]], outcomes: Int) -> [Int] {
    var counts: [[Set<Int>]: Int] = [:]
    for one in places { counts[one, default: 0] += 1 }
    return Array(counts.values) + Array(repeating: 0, count: max(0, outcomes - counts.count))
  }

  /// Pearson's test of outcomes that are equally likely.
  private static func chiSquare(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) } / expected
  }
}

/// How often each of n things was among k that were picked, and each pair of them.
struct PickCounts {
  private let draws: Double
  private let count: Int
  private let picked: Int
  /// How often each was picked.
  let single: [Int]
  private let pairs: [Double]

  /// The counts of picks of the numbers from 0 up to a count.
  init(_ picks: [Set<Int>], of count: Int, picked: Int) {
    (draws, self.count, self.picked) = (Double(picks.count), count, picked)
    var (single, pairs) = (
      Array(repeating: 0, count: count), Array(repeating: 0.0, count: count * count)
    )
    for pick in picks {
      for one in pick {
        single[one] += 1
        for other in pick where other != one { pairs[one * count + other] += 1 }
      }
    }
    (self.single, self.pairs) = (single, pairs)
  }

  /// For fair picks, χ² with n − 1 degrees of freedom: of a thing the variance is p(1 − p), with
  /// p = k/n, of two the covariance −p(1 − p)/(n − 1).
  var singleChiSquare: Double {
    let (n, p) = (Double(count), Double(picked) / Double(count))
    let squares = single.reduce(0) { $0 + (Double($1) - draws * p) * (Double($1) - draws * p) }
    return squares * (n - 1) / (draws * n * p * (1 - p))
  }

  /// For fair picks, χ² with n(n − 3)/2 degrees of freedom: what is left of the counts of pairs
  /// without what the counts of things tell.
  ///
  /// Such sums have the variance P₂ − 2P₃ + P₄ for each draw, where Pₘ is the probability that m
  /// things are picked together: the eigenvalue −2 of the pairs that share one thing, and 1 of those
  /// that share none.
  var pairChiSquare: Double {
    let n = Double(count)
    let rows = (0..<count).map { row in pairs[row * count..<(row + 1) * count].reduce(0, +) }
    let mean = rows.reduce(0, +) / n
    let squares = pairs.indices.reduce(0.0) { sum, index in
      let (one, other) = (index / count, index % count)
      guard one < other else { return sum }
      let rest = pairs[index] - mean / (n - 1) - (rows[one] + rows[other] - 2 * mean) / (n - 2)
      return sum + rest * rest
    }
    func together(_ many: Int) -> Double {
      (0..<many).reduce(1) { $0 * Double(picked - $1) / Double(count - $1) }
    }
    return squares / (draws * (together(2) - 2 * together(3) + together(4)))
  }
}
