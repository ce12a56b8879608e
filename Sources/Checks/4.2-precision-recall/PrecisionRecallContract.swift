internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of precision, recall and F1.
enum PrecisionRecallContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: session(
          ScoredExamples(labels: [0, 0, 0, 0, 1], predictions: [0, 0, 1, 1, 1], classCount: 3))),
      DomainClass("classes", Localized(es: "de 2 a 6 clases", en: "2 to 6 classes")) { draws in
        (2...6).flatMap { session(examples(draws.integer(in: 4...12), of: $0, &draws)) }
      },
      DomainClass(
        "uneven",
        Localized(es: "casi todo de una sola clase", en: "nearly all of a single class"), uneven),
      DomainClass(
        "absent",
        Localized(
          es: "clases sin ejemplos o sin predicciones",
          en: "classes without examples or without predictions"), absent),
      DomainClass("one-class", Localized(es: "una sola clase", en: "a single class")) { draws in
        let zeros = Array(repeating: 0, count: draws.integer(in: 1...4))
        return session(ScoredExamples(labels: zeros, predictions: zeros, classCount: 1))
      },
      DomainClass("one-example", Localized(es: "un solo ejemplo", en: "a single example")) {
        draws in
        let classes = draws.permutation(of: draws.integer(in: 2...5))
        return [classes[0], classes[1]].flatMap {
          session(
            ScoredExamples(
              labels: [classes[0]], predictions: [$0], classCount: classes.count))
        }
      },
      DomainClass("empty", Localized(es: "ningún ejemplo", en: "no example")) { _ in
        (1...5).flatMap {
          session(ScoredExamples(labels: [], predictions: [], classCount: $0))
        }
      },
      DomainClass(
        "all-or-nothing", Localized(es: "todo bien y todo mal", en: "all right and all wrong")
      ) { draws in
        let classCount = draws.integer(in: 2...4)
        let labels = draws.integers(draws.integer(in: 3...8), in: 0...classCount - 1)
        return [0, 1].flatMap { shift in
          session(
            ScoredExamples(
              labels: labels, predictions: labels.map { ($0 + shift) % classCount },
              classCount: classCount))
        }
      },
      DomainClass("many-classes", Localized(es: "más de diez clases", en: "more than ten classes"))
      { draws in
        [draws.integer(in: 11...14), draws.integer(in: 20...30)].flatMap {
          session(examples(60, of: $0, &draws))
        }
      },
      DomainClass(
        "hundreds", Localized(es: "cientos de ejemplos", en: "hundreds of examples"), hundreds),
      DomainClass(
        "again",
        Localized(es: "otros datos en la llamada siguiente", en: "other data in the next call")
      ) { draws in
        let first = examples(draws.integer(in: 4...8), of: 4, &draws)
        let second = examples(draws.integer(in: 4...8), of: draws.integer(in: 2...3), &draws)
        return session(first) + session(second) + session(first)
      },
    ]
  ) {
    Reference([
      "support": {
        let labels: [Int] = try $0.take()
        let examples = ScoredExamples(
          labels: labels, predictions: labels, classCount: try $0.take())
        return .is(examples.support)
      },
      "precision": scores, "recall": scores, "f1": scores,
    ])
  }

  /// How the questions read.
  static let wording = CallWording([
    "support": "supportPerClass(labels: {0}, classCount: {1})",
    "precision": "precisionPerClass(labels: {0}, predictions: {1}, classCount: {2})",
    "recall": "recallPerClass(labels: {0}, predictions: {1}, classCount: {2})",
    "f1": "f1PerClass(labels: {0}, predictions: {1}, classCount: {2})",
  ])

  /// Quotients of counts, which single precision has to seven digits.
  private static let tolerance = Tolerance(relative: 1e-5, absolute: 1e-7)

  private static func scores(_ question: inout Question) throws -> Expected {
    let examples = try ScoredExamples(
      labels: question.take(), predictions: question.take(), classCount: question.take())
    return .is(examples.expected[question.operation], within: tolerance)
  }

  private static func session(_ examples: ScoredExamples) -> [Call] {
    [Call("support", examples.labels, examples.classCount)]
      + ["precision", "recall", "f1"].map {
        Call($0, examples.labels, examples.predictions, examples.classCount)
      }
  }

  /// Examples of drawn classes, six in ten of which are right; precision and recall differ.
  private static func examples(
    _ count: Int, of classCount: Int, _ draws: inout Draws
  ) -> ScoredExamples {
    while true {
      let labels = draws.integers(count, in: 0...classCount - 1)
      let drawn = ScoredExamples(
        labels: labels,
        predictions: labels.map {
          draws.integer(in: 0...9) < 6 ? $0 : draws.integer(in: 0...classCount - 1)
        }, classCount: classCount)
      if drawn.expected.precision != drawn.expected.recall { return drawn }
    }
  }

  /// One class has 30 examples and more, each of the others one or two.
  private static func uneven(_ draws: inout Draws) -> [Call] {
    let classes = draws.permutation(of: draws.integer(in: 3...5))
    let (large, rare) = (classes[0], classes[1])
    var pairs = (0..<draws.integer(in: 30...50)).map { (large, $0 < 3 ? rare : large) }
    for other in classes.dropFirst() { pairs += [(other, other), (other, large)] }
    pairs.shuffle(using: &draws.generator)
    return session(
      ScoredExamples(
        labels: pairs.map(\.0), predictions: pairs.map(\.1), classCount: classes.count))
  }

  /// One class is right sometimes, one never predicted, one only predicted, the others neither.
  private static func absent(_ draws: inout Draws) -> [Call] {
    let classes = draws.permutation(of: draws.integer(in: 4...6))
    let right = Array(repeating: classes[0], count: draws.integer(in: 1...3))
    return session(
      ScoredExamples(
        labels: right + [classes[1], classes[0], classes[1]],
        predictions: right + [classes[0], classes[2], classes[2]], classCount: classes.count))
  }

  /// Of about 300 examples a single one is found, and as many others are taken for its class: scores
  /// so small that a number that was added to a divisor shows.
  private static func hundreds(_ draws: inout Draws) -> [Call] {
    let classes = draws.permutation(of: 3)
    let count = draws.integer(in: 280...320)
    let (one, other) = (
      Array(repeating: classes[0], count: count), Array(repeating: classes[1], count: count)
    )
    return session(
      ScoredExamples(
        labels: [classes[0]] + one + other, predictions: [classes[0]] + other + one, classCount: 3))
  }
}
