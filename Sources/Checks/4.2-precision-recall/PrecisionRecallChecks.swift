internal import CourseKit
internal import Localization

/// What is asked of the scores of each class, held against the reference.
enum PrecisionRecallChecks {
  private typealias Mistake = PrecisionRecallMisconception

  static let all = [
    support, precision, recall, harmonicMean, emptyClasses, perfectAndHopeless, exchange,
  ]

  static let support = Check(
    "support",
    Localized(
      es: "supportPerClass cuenta los ejemplos de cada clase, también 0",
      en: "supportPerClass counts the examples of each class, 0 included"),
    points: 1
  ) { exam in
    // The last class and one in between are absent; the counts of the others differ.
    let count = exam.integer(in: 5...9)
    var labels = [0, 2, 3].enumerated().flatMap { Array(repeating: $1, count: count + $0) }
    labels.shuffle(using: &exam.generator)
    let counts = ScoredExamples(labels: labels, predictions: labels, classCount: 5).support
    try await exam.expect([
      KnownQuestion(
        Call("support", labels, 5), is: counts,
        unless: [(Mistake.losesAbsentClasses, counts.filter { $0 > 0 })])
    ])
  }

  static let precision = Check(
    "precision",
    Localized(
      es: "precision divide los aciertos de la clase entre las veces que se predijo",
      en: "precision divides what is right of the class by how often it was predicted"),
    points: 2
  ) { exam in
    let examples = ScoredExamples(classCount: exam.integer(in: 3...6), &exam)
    try await ask(["precision"], [examples, examples.withPerfectClass], &exam)
  }

  static let recall = Check(
    "recall",
    Localized(
      es: "recall divide los aciertos de la clase entre los ejemplos que son de ella",
      en: "recall divides what is right of the class by the examples that are of it"),
    points: 2
  ) { exam in
    let examples = ScoredExamples(classCount: exam.integer(in: 3...6), &exam)
    try await ask(["recall"], [examples, examples.withPerfectClass], &exam)
  }

  static let harmonicMean = Check(
    "harmonic-mean",
    Localized(
      es: "F1 es la media armónica de precision y recall",
      en: "F1 is the harmonic mean of precision and recall"),
    points: 2
  ) { exam in
    let examples = ScoredExamples(classCount: exam.integer(in: 3...6), &exam)
    try await ask(["f1"], [examples, examples.withPerfectClass], &exam)
  }

  static let emptyClasses = Check(
    "empty-classes",
    Localized(
      es: "un cociente entre 0 vale 0: clases que nunca se predicen o que no tienen ejemplos",
      en: "a quotient by 0 is 0: classes that are never predicted or have no examples"),
    points: 2, needs: ["precision", "recall", "harmonic-mean"]
  ) { exam in
    // One class is right sometimes, one never predicted, one only predicted, one neither.
    let classes = exam.permutation(of: 4)
    let count = exam.integer(in: 3...6)
    let labels = Array(repeating: classes[0], count: 2 * count) + [classes[1], classes[1]]
    let predictions =
      Array(repeating: classes[0], count: count) + Array(repeating: classes[2], count: count)
      + [classes[0], classes[2]]
    let examples = ScoredExamples(labels: labels, predictions: predictions, classCount: 4)
    try await ask(scores, [examples], &exam)
  }

  static let perfectAndHopeless = Check(
    "perfect-and-hopeless",
    Localized(
      es: "si todo está bien da 1, si nada lo está da 0, y sin ejemplos da 0",
      en: "if all is right it gives 1, if nothing is it gives 0, and without examples 0"),
    points: 1, needs: ["empty-classes"]
  ) { exam in
    let classCount = exam.integer(in: 2...4)
    let labels = (0..<exam.integer(in: 12...20)).map { $0 % classCount }
    let next = labels.map { ($0 + 1) % classCount }
    let cases = [(labels, labels), (labels, next), ([], [])].map {
      ScoredExamples(labels: $0, predictions: $1, classCount: classCount)
    }
    let one = ScoredExamples(labels: [0], predictions: [0], classCount: 1)
    try await ask(scores, cases + [one], &exam)
  }

  static let exchange = Check(
    "exchange",
    Localized(
      es: "al cambiar etiquetas por predicciones, precision y recall se cambian y F1 no",
      en: "when labels and predictions change places, so do precision and recall, and F1 stays"),
    points: 1, needs: ["precision", "recall", "harmonic-mean"]
  ) { exam in
    let examples = ScoredExamples(classCount: exam.integer(in: 3...6), &exam)
    let (one, other) = (examples.labels, examples.predictions)
    for (before, after) in [("precision", "recall"), ("recall", "precision"), ("f1", "f1")] {
      let there: [Double] = try await exam.ask(before, one, other, examples.classCount)
      let back: [Double] = try await exam.ask(after, other, one, examples.classCount)
      try exam.expect(back, are: there)
    }
  }

  private static let scores = ["precision", "recall", "f1"]

  private static func ask(
    _ operations: [String], _ cases: [ScoredExamples], _ exam: inout Examination
  ) async throws {
    try await exam.expect(
      cases.flatMap { examples in
        let (expected, mistaken) = (examples.expected, examples.mistaken)
        return operations.map { operation in
          KnownQuestion(
            Call(operation, examples.labels, examples.predictions, examples.classCount),
            is: expected[operation], within: .arithmetic,
            unless: mistaken.map { ($0.0, $0.1[operation]) })
        }
      })
  }
}
