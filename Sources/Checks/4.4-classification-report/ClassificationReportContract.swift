internal import CourseKit
internal import Localization
internal import Metrics
internal import Wire

/// The documented domain of the classification report.
enum ClassificationReportContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: example.averages + example.texts),
      DomainClass("classes", Localized(es: "de 2 a 6 clases", en: "2 to 6 classes")) { draws in
        (2...6).flatMap { count in
          let rows = clear(&draws) { ReportRows(count: count, &$0) }
          return rows.averages + rows.texts.prefix(1)
        }
      },
      asked("one-class", Localized(es: "una sola clase", en: "a single class")) {
        ReportRows(count: 1, &$0)
      },
      asked("many-classes", Localized(es: "más de diez clases", en: "more than ten classes")) {
        ReportRows(count: $0.integer(in: 11...14), &$0)
      },
      asked(
        "no-examples", Localized(es: "clases sin ejemplos", en: "classes without examples")
      ) { draws in
        var rows = ReportRows(count: draws.integer(in: 3...5), &draws)
        for index in draws.permutation(of: rows.names.count).dropFirst(draws.integer(in: 1...2)) {
          rows.scores[index] = [0, 0, 0]
          rows.supports[index] = 0
        }
        return rows
      },
      asked("extremes", Localized(es: "ceros y unos", en: "zeros and ones")) { draws in
        var rows = ReportRows(count: draws.integer(in: 1...4), &draws)
        rows.scores = rows.scores.map { $0.map { _ in draws.flag() ? 1 : 0 } }
        rows.scores[0][1] = 1
        rows.accuracy = draws.flag() ? 1 : 0
        return rows
      },
      asked(
        "large", Localized(es: "de 1 a millones de ejemplos", en: "1 to millions of examples")
      ) { draws in
        var rows = ReportRows(count: draws.integer(in: 2...4), &draws)
        rows.supports = rows.supports.map { _ in
          draws.integer(in: 1...9) * draws.one(of: [1, 100, 10_000, 1_000_000])
        }
        rows.supports[0] = draws.integer(in: 1_000_000...9_000_000)
        return rows
      },
      asked(
        "long-names", Localized(es: "nombres de 1 a 30 letras", en: "names of 1 to 30 letters")
      ) { draws in
        named(
          [30, draws.integer(in: 1...29), draws.one(of: [11, 12, 13, 14]), 3].map {
            String(repeating: "x", count: $0)
          }, &draws)
      },
      asked(
        "code-points", Localized(es: "acentos y emojis", en: "accents and emoji")
      ) { draws in
        // One of them is the longest by code points, and not by letters.
        named(
          [
            draws.one(of: ["camio\u{301}n", "👩‍👩‍👧‍👦 familia", "ñandu\u{301}"]),
            draws.one(of: ["un leo\u{301}n azu\u{301}l", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "pingüinos de aquí"]), "pez",
          ], &draws)
      },
      asked("same-names", Localized(es: "nombres repetidos", en: "equal names")) { draws in
        named(["cat", "dog", "cat", draws.one(of: ["dog", "accuracy", "macro avg"])], &draws)
      },
      DomainClass("digits", Localized(es: "de 1 a 6 decimales", en: "1 to 6 decimals")) { draws in
        (1...6).flatMap { digits in
          clear(&draws) {
            var rows = ReportRows(count: $0.integer(in: 1...3), &$0)
            rows.digits = digits
            return rows
          }.texts.suffix(1)
        }
      },
      asked(
        "halves", Localized(es: "mitades exactas, como 0.125", en: "exact halves, such as 0.125")
      ) { draws in
        var rows = ReportRows(count: draws.integer(in: 3...5), &draws)
        rows.scores = rows.scores.map { $0.map { _ in Double(draws.integer(in: 0...8)) / 8 } }
        rows.scores[1] = [0.125, 0.375, 0.625]
        rows.accuracy = draws.one(of: [0.125, 0.375, 0.625, 0.875])
        return rows
      },
      DomainClass(
        "near-halves",
        Localized(es: "casi mitades, como 0.37496", en: "near halves, such as 0.37496")
      ) { draws in
        var rows = clear(&draws) { ReportRows(count: $0.integer(in: 2...3), &$0) }
        rows.accuracy = draws.one(of: [0.37496, 0.87496])
        return rows.texts
      },
    ]
  ) {
    Reference([
      "macroAverage": { .is(try macro(&$0).numbers, within: tolerance) },
      "macroAverage.support": { .is(try macro(&$0).support) },
      "macroAverage.name": { _ in .is("macro avg") },
      "weightedAverage": { .is(try weighted(&$0).numbers, within: tolerance) },
      "weightedAverage.support": { .is(try weighted(&$0).support) },
      "weightedAverage.name": { _ in .is("weighted avg") },
      "classificationReport": { question in
        var rows = try ReportRows(&question)
        rows.accuracy = try question.take()
        rows.digits = try question.take()
        return .is(try rows.report.text)
      },
      "classificationReport.default": { question in
        var rows = try ReportRows(&question)
        rows.accuracy = try question.take()
        return .is(try rows.report.text)
      },
    ])
  }

  /// How the questions read.
  static let wording = CallWording([
    "macroAverage": "macroAverage(rows), \(scores)  // \(rows)",
    "macroAverage.support": "macroAverage(rows).support  // \(rows)",
    "macroAverage.name": "macroAverage(rows).name  // \(rows)",
    "weightedAverage": "weightedAverage(rows), \(scores)  // \(rows)",
    "weightedAverage.support": "weightedAverage(rows).support  // \(rows)",
    "weightedAverage.name": "weightedAverage(rows).name  // \(rows)",
    "classificationReport": "classificationReport(rows, accuracy: {3}, digits: {4})  // \(rows)",
    "classificationReport.default": "classificationReport(rows, accuracy: {3})  // \(rows)",
  ])

  private static let scores = "precision, recall, f1Score"
  private static let rows = "rows: name {0}, [\(scores)] {1}, support {2}"

  /// Means of numbers from 0 to 1.
  private static let tolerance = Tolerance(relative: 1e-5, absolute: 1e-7)

  private static let example = ReportRows(
    names: ["cat", "dog"], scores: [[1, 0.5, 2.0 / 3], [1.0 / 3, 1, 0.5]], supports: [4, 1],
    accuracy: 0.6)

  private static func macro(_ question: inout Question) throws -> Scores {
    try ReportRows(&question).report.report.macroAverage
  }

  private static func weighted(_ question: inout Question) throws -> Scores {
    try ReportRows(&question).report.report.weightedAverage
  }

  private static func named(_ names: [String], _ draws: inout Draws) -> ReportRows {
    var rows = ReportRows(count: names.count, &draws)
    rows.names = draws.permutation(of: names.count).map { names[$0] }
    return rows
  }

  /// The averages and the text of drawn rows, whose digits no order of additions changes.
  private static func asked(
    _ id: String, _ words: Localized, _ rows: @escaping @Sendable (inout Draws) -> ReportRows
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let rows = clear(&draws, rows)
      return rows.averages + rows.texts.prefix(1)
    }
  }

  private static func clear(
    _ draws: inout Draws, _ rows: (inout Draws) -> ReportRows
  ) -> ReportRows {
    while true {
      let drawn = rows(&draws)
      if (try? drawn.report.isClear) == true { return drawn }
    }
  }
}
