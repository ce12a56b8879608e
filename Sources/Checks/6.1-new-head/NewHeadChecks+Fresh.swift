internal import CourseKit
internal import Localization

/// What is asked of the numbers that the new head starts with.
extension NewHeadChecks {
  private typealias Mistake = NewHeadMisconception

  /// The law of the weights raises a false alarm with probability 1e-7, twice.
  static let freshHead = Check(
    "fresh-head",
    Localized(
      es: "la cabeza está inicializada como una Linear nueva, sin nada de la vieja",
      en: "the head is initialized as a new Linear, with nothing of the old one"),
    points: 2, needs: ["new-head"]
  ) { exam in
    for classes in [100, 120] {
      let trial = try NewHeadTrial(&exam, hidden: [exam.integer(in: 50...60)])
      try await trial.replace(&exam, classes: classes)
      let head = try await NewHeadTrial.head(&exam)
      let (weight, bias) = (head[0].elements, head[1].elements)
      func starts(_ new: [Float], with old: Tensor) -> Bool {
        zip(new, old.elements).contains { $0 == $1 && $0 != 0 }
      }
      try exam.require(
        !starts(weight, with: trial.oldWeight),
        Localized(
          es: "hay pesos de la cabeza vieja en la nueva",
          en: "there are weights of the old head in the new one"),
        means: Mistake.keepsTheOldRows)
      try exam.require(
        !starts(bias, with: trial.oldBias),
        Localized(
          es: "hay sesgos de la cabeza vieja en la nueva",
          en: "there are biases of the old head in the new one"),
        means: Mistake.keepsTheOldBias)
      try exam.require(
        weight.contains { $0 != 0 },
        Localized(
          es: "los \(weight.count) pesos son todos 0", en: "all \(weight.count) weights are 0"),
        means: Mistake.startsAtZero)
      let bound = 1 / Double(trial.features).squareRoot()
      try exam.expect(head[0], drawnFrom: .uniform(bound: bound))
      try exam.require(
        bias.allSatisfy { abs(Double($0)) <= bound * (1 + 1e-6) },
        Localized(
          es: "hay sesgos de más de 1/√\(trial.features)",
          en: "there are biases beyond 1/√\(trial.features)"))
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
    for isNewStart in [true, false, true] {
      if isNewStart { try await exam.tell("seed", seed) }
      try await exam.tell("replacingHead", 20)
      heads.append(try await NewHeadTrial.head(&exam))
    }
    try exam.require(
      heads[0][0] != heads[1][0],
      Localized(
        es: "dos llamadas seguidas dieron los mismos pesos",
        en: "two calls in a row gave the same weights"),
      means: Mistake.ownGenerator)
    try exam.require(
      heads[0] == heads[2],
      Localized(es: "la misma semilla dio otros pesos", en: "the same seed gave other weights"))
  }
}
