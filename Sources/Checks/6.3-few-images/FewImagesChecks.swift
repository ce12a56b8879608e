internal import CourseKit
internal import Localization

/// What is asked of a split of few pictures: laws that hold whatever the draw, and the law of the draw.
enum FewImagesChecks {
  typealias Mistake = FewImagesMisconceptions

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
      let mistake: Misconception? =
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
    let mistake: Misconception? =
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

  /// Chernoff's bound for each picture, and a union over all of them.
  ///
  /// P(any share lies beyond q) ≤ 2 · pictures · exp(−draws · D(q‖¼)), which is 1e-7 here, with the
  /// divergence of Kullback and Leibler. Of 150 draws this takes shares from 0.06 to 0.49 as chance.
  static let choosesByChance = Check(
    "chooses-by-chance",
    Localized(
      es:
        "cada imagen de una clase es elegida con la misma probabilidad, y cada clase por su cuenta",
      en: "each picture of a class is chosen with the same probability, and each class on its own"),
    points: 1, needs: ["takes-per-class", "follows-the-seed"]
  ) { exam in
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
    let limit = logarithm(2e7 * Double(labels.count)) / Double(draws)
    let shares = chosen.map { Double($0) / Double(draws) }
    let (least, most) = (shares.min() ?? 0, shares.max() ?? 0)
    try exam.require(
      divergence(of: least, from: 0.25) <= limit && divergence(of: most, from: 0.25) <= limit,
      Localized(
        es:
          "se elige una de cada cuatro; de \(draws) veces, la que más sale, \(chosen.max() ?? 0), y la que menos, \(chosen.min() ?? 0)",
        en:
          "one in four is chosen; of \(draws) times the most frequent came \(chosen.max() ?? 0), the least frequent \(chosen.min() ?? 0)"
      ))
  }

  /// D(q‖p) of two coins, in nats.
  private static func divergence(of q: Double, from p: Double) -> Double {
    func term(_ a: Double, _ b: Double) -> Double { a == 0 ? 0 : a * logarithm(a / b) }
    return term(q, p) + term(1 - q, 1 - p)
  }
}
