internal import CourseKit
internal import Localization

/// What is asked of a split of few pictures: laws that hold whatever the draw, and the law of the draw.
enum FewImagesChecks {
  typealias Mistake = FewImagesMisconception

  static let all = [
    partitions, takesPerClass, keepsRareClasses, followsTheSeed, choosesByChance, labelsTravel,
    emptyInput,
  ]

  static let partitions = Check(
    "partitions",
    Localized(
      es: "cada imagen está en una parte y solo en una",
      en: "each picture is in one part and only in one"),
    points: 2
  ) { exam in
    // Six draws, since a single one may leave no trace of a draw with replacement.
    for _ in 0..<6 {
      let labels = ampleLabels(&exam)
      let split = try await FewShotSplit(&exam, labels, perClass: 5)
      try split.requireParts(exam)
    }
  }

  static let takesPerClass = Check(
    "takes-per-class",
    Localized(
      es: "de cada clase se entrenan perClass imágenes", en: "of each class perClass pictures train"
    ),
    points: 2, needs: ["partitions"]
  ) { exam in
    for perClass in [5, 5, 5, 5, 5, 5, 5, 1] {
      let labels = ampleLabels(&exam)
      let split = try await FewShotSplit(&exam, labels, perClass: perClass)
      let wanted = split.classes.map { _ in perClass }
      let counts = split.trainingCounts
      let mistake: (any MisconceptionCase)? =
        if split.validationCounts == wanted {
          Mistake.partsSwapped
        } else if split.training.count == perClass {
          Mistake.inTotal
        } else if split.training.count == perClass * wanted.count {
          Mistake.notStratified
        } else {
          nil
        }
      try exam.require(
        counts == wanted,
        Localized(
          es:
            "perClass = \(perClass); de las clases \(split.classes) se entrenan \(counts) imágenes",
          en: "perClass = \(perClass); of the classes \(split.classes) \(counts) pictures train"),
        means: mistake)
    }
  }

  static let keepsRareClasses = Check(
    "keeps-rare-classes",
    Localized(
      es:
        "una clase rara entrena con min(perClass, n − 1) y guarda una para validar; si hay una, entrena",
      en:
        "a rare class trains with min(perClass, n − 1) and keeps one to validate; if alone, it trains"
    ),
    points: 2, needs: ["takes-per-class"]
  ) { exam in
    let perClass = exam.integer(in: 3...6)
    let sizes = [0: 1, 1: 2, 3: perClass - 1, 4: perClass, 6: perClass + 1, 7: perClass + 5]
    let labels = shuffledLabels(sizes, &exam)
    let split = try await FewShotSplit(&exam, labels, perClass: perClass)
    let (training, validation) = (split.trainingCounts, split.validationCounts)
    let totals = split.classes.map { sizes[$0] ?? 0 }
    let mistake: (any MisconceptionCase)? =
      if training.contains(0) {
        Mistake.rareClassLost
      } else if zip(totals, validation).contains(where: { $0 >= 2 && $1 == 0 }) {
        Mistake.leavesNone
      } else if training.allSatisfy({ $0 == training[0] }) {
        Mistake.rarestRules
      } else {
        nil
      }
    let wanted = totals.map { max(1, min(perClass, $0 - 1)) }
    try exam.require(
      training == wanted,
      Localized(
        es:
          "perClass = \(perClass); de clases de \(totals) imágenes se entrenan \(training), y se esperaba \(wanted)",
        en:
          "perClass = \(perClass); of classes of \(totals) pictures \(training) train, expected \(wanted)"
      ),
      means: mistake)
    try split.requireParts(exam)
  }

  static let followsTheSeed = Check(
    "follows-the-seed",
    Localized(
      es: "la misma semilla da las mismas partes; otra semilla, otras",
      en: "the same seed gives the same parts; another seed, others"),
    points: 1, needs: ["takes-per-class"]
  ) { exam in
    let labels = ampleLabels(&exam)
    let seed = exam.integer(in: 1...1_000_000)
    let first = try await FewShotSplit(&exam, labels, perClass: 5, seed: seed)
    let again = try await FewShotSplit(&exam, labels, perClass: 5, seed: seed)
    try exam.require(
      Set(first.training) == Set(again.training),
      Localized(
        es: "la semilla \(seed) dio dos veces partes distintas",
        en: "the seed \(seed) gave different parts twice"),
      means: Mistake.systemGenerator)
    // Five of eight or more in each of five classes: fewer than one in 56^5 ≈ 5e8 agree by chance.
    let other = try await FewShotSplit(&exam, labels, perClass: 5, seed: seed + 1)
    try exam.require(
      Set(first.training) != Set(other.training),
      Localized(
        es: "las semillas \(seed) y \(seed + 1) eligen las mismas imágenes",
        en: "the seeds \(seed) and \(seed + 1) choose the same pictures"),
      means: first.takesTheFirst ? Mistake.takesTheFirst : Mistake.ignoresTheSeed)
  }

  /// A right solution fails with probability 2e-7.
  ///
  /// Of 150 draws shares of a picture from 0.06 to 0.49 are taken as chance, and of 1000 those of a pair
  /// of groups from 0.003 to 0.066.
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

  private static func eachPicture(_ exam: inout Examination) async throws {
    let labels = shuffledLabels([0: 8, 1: 8, 2: 8], &exam)
    let draws = 150
    let seed = exam.integer(in: 1...1_000_000)
    var chosen = labels.map { _ in 0 }
    var alike = 0
    for draw in 0..<draws {
      let split = try await FewShotSplit(&exam, labels, perClass: 2, seed: seed + draw)
      for index in split.training { chosen[index] += 1 }
      if Set(split.trainingPlaces).count == 1 { alike += 1 }
    }
    // By chance the places of three classes are alike once in 28² draws.
    try exam.require(
      alike < draws,
      Localized(
        es: "en cada sorteo las tres clases entrenan con las mismas posiciones",
        en: "in each draw the three classes train with the same places"),
      means: Mistake.freshGenerator)
    try exam.require(
      areByChance(chosen, of: draws, share: 0.25),
      Localized(
        es:
          "se elige una de cada cuatro; de \(draws) veces, la que más sale, \(chosen.max() ?? 0), y la que menos, \(chosen.min() ?? 0)",
        en:
          "one in four is chosen; of \(draws) times the most frequent came \(chosen.max() ?? 0), the least frequent \(chosen.min() ?? 0)"
      ))
  }

  /// Two of four pictures in each of two classes: six groups, and 36 pairs of them.
  private static func eachGroup(_ exam: inout Examination) async throws {
    let labels = shuffledLabels([2: 4, 5: 4], &exam)
    let draws = 1000
    let seed = exam.integer(in: 1...1_000_000)
    var pairs: [[Set<Int>]: Int] = [:]
    for draw in 0..<draws {
      let split = try await FewShotSplit(&exam, labels, perClass: 2, seed: seed + draw)
      let places = split.trainingPlaces
      // Of groups of other sizes there can be more pairs than 36.
      try exam.expect(places.map(\.count), is: [2, 2])
      pairs[places, default: 0] += 1
    }
    let counts = Array(pairs.values) + Array(repeating: 0, count: 36 - pairs.count)
    try exam.require(
      areByChance(counts, of: draws, share: 1.0 / 36),
      Localized(
        es:
          "de dos clases de 4 imágenes se eligen 2 y 2, de 36 maneras; de \(draws) veces, la que más sale, \(counts.max() ?? 0), y la que menos, \(counts.min() ?? 0)",
        en:
          "2 and 2 are chosen of two classes of 4 pictures, in 36 ways; of \(draws) times the most frequent came \(counts.max() ?? 0), the least frequent \(counts.min() ?? 0)"
      ))
  }

  /// Chernoff's bound for each outcome, and a union over all of them.
  ///
  /// P(any share lies beyond q) ≤ 2 · outcomes · exp(−draws · D(q‖p)), which is 1e-7 here, with the
  /// divergence of Kullback and Leibler.
  private static func areByChance(_ counts: [Int], of draws: Int, share: Double) -> Bool {
    let limit = logarithm(2e7 * Double(counts.count)) / Double(draws)
    return [counts.min() ?? 0, counts.max() ?? 0].allSatisfy {
      divergence(of: Double($0) / Double(draws), from: share) <= limit
    }
  }

  /// D(q‖p) of two coins, in nats.
  private static func divergence(of q: Double, from p: Double) -> Double {
    func term(_ a: Double, _ b: Double) -> Double { a == 0 ? 0 : a * logarithm(a / b) }
    return term(q, p) + term(1 - q, 1 - p)
  }
}
