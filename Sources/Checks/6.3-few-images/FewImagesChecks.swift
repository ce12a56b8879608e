internal import CourseKit
internal import Localization

/// What is asked of a split of few pictures: laws that hold whatever the draw, and the law of the draw.
enum FewImagesChecks {
  typealias Mistake = FewImagesMisconception

  static let all = [
    partitions, takesPerClass, keepsRareClasses, followsTheSeed, choosesByChance, labelsTravel,
    emptyInput,
    FewImagesContract.all.check(needs: ["keeps-rare-classes", "follows-the-seed", "labels-travel"]),
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
      let labels = exam.ampleLabels()
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
      let labels = exam.ampleLabels()
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
    let labels = exam.labels(sizes)
    let split = try await FewShotSplit(&exam, labels, perClass: perClass)
    let (training, validation) = (split.trainingCounts, split.validationCounts)
    let totals = split.totals
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
    let wanted = split.wantedCounts(perClass: perClass)
    try exam.require(
      training == wanted, FewShotSplit.countWording(perClass, totals, training, wanted),
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
    let labels = exam.ampleLabels()
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
    // Some differ only beyond 8, 16, 32 or 48 bits.
    let others = [seed + 1, seed + 256, seed + 1 << 16, seed + 1 << 32, seed + 1 << 48]
    var splits: [FewShotSplit] = []
    for other in others {
      splits.append(try await FewShotSplit(&exam, labels, perClass: 5, seed: other))
    }
    let areOne = splits.allSatisfy { Set($0.training) == Set(first.training) }
    for (other, split) in zip(others, splits) {
      try exam.require(
        Set(first.training) != Set(split.training),
        Localized(
          es: "las semillas \(seed) y \(other) eligen las mismas imágenes",
          en: "the seeds \(seed) and \(other) choose the same pictures"),
        means: !areOne ? nil : first.takesTheFirst ? Mistake.takesTheFirst : Mistake.ignoresTheSeed)
    }
  }
}
