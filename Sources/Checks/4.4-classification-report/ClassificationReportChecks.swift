internal import CourseKit
internal import Localization
internal import Metrics
internal import Wire

/// What is asked of the averages and the text, held against the reference.
enum ClassificationReportChecks {
  private typealias Mistake = ClassificationReportMisconception

  static let all = [
    macroAverage, weightedAverage, emptyClasses, heading, classRows, lastRows, widths, digits,
  ]

  private static let names = ["cat", "dog", "bird", "fish", "frog"]

  static let macroAverage = Check(
    "macro-average",
    Localized(
      es: "macroAverage es la media simple de las clases, con el total de ejemplos",
      en: "macroAverage is the plain mean over the classes, with the total of examples"),
    points: 2
  ) { exam in
    try await askAverages(["macroAverage"], of: cases(&exam), &exam)
  }

  static let weightedAverage = Check(
    "weighted-average",
    Localized(
      es: "weightedAverage pesa cada clase por su support, con el total de ejemplos",
      en: "weightedAverage weighs each class by its support, with the total of examples"),
    points: 2
  ) { exam in
    try await askAverages(["weightedAverage"], of: cases(&exam), &exam)
  }

  static let emptyClasses = Check(
    "empty-classes",
    Localized(
      es: "una clase sin ejemplos cuenta en macro y no pesa en weighted; una sola es su media",
      en:
        "a class without examples counts in macro and weighs nothing in weighted; one alone is its mean"
    ),
    points: 1, needs: ["macro-average", "weighted-average"]
  ) { exam in
    let (a, b, c) = (exam.integer(in: 5...9), exam.integer(in: 1...4), exam.integer(in: 20...30))
    let example = try ReportCase(
      rows: [[a, b, 0], [0, 0, 0], [b, 0, c]], names: ["cat", "dog", "bird"])
    let single = try ReportCase(rows: [[a]], names: ["cat"])
    try await askAverages(["macroAverage", "weightedAverage"], of: [example, single], &exam)
  }

  static let heading = Check(
    "heading",
    Localized(
      es: "el informe empieza por el título de las columnas y una línea vacía",
      en: "the report starts with the heading of the columns and an empty line"),
    points: 1
  ) { exam in
    try await ask([ReportCase(names: names, &exam)], lines: [2], &exam)
  }

  static let classRows = Check(
    "class-rows",
    Localized(
      es: "sigue una línea por clase, con el nombre a la derecha y tres números y su support",
      en: "a line for each class follows, the name at the right, three numbers and its support"),
    points: 2, needs: ["heading"]
  ) { exam in
    try await ask(
      [ReportCase(names: names, &exam), ReportCase(names: ["on", "off"], &exam)],
      lines: [2 + names.count, 4], &exam)
  }

  static let lastRows = Check(
    "last-rows",
    Localized(
      es: "acaba, tras otra línea vacía, con accuracy, macro avg y weighted avg",
      en: "it ends, after another empty line, with accuracy, macro avg and weighted avg"),
    points: 2, needs: ["class-rows", "macro-average", "weighted-average"]
  ) { exam in
    try await ask([ReportCase(names: names, &exam)], &exam)
  }

  static let widths = Check(
    "widths",
    Localized(
      es: "la primera columna es tan ancha como el nombre más largo, en puntos de código",
      en: "the first column is as wide as the longest name, in code points"),
    points: 1, needs: ["last-rows"]
  ) { exam in
    let padding = String(repeating: "o", count: exam.integer(in: 1...9))
    // Twelve characters are no wider than "weighted avg", though they may have more bytes; an accent
    // may be a code point of its own.
    let names = [
      ["T-shirt/top", "l\(padding)ng-sleeved shirt", "bag"], ["camión ático", "avión", "león"],
      ["camio\u{301}n a\u{301}tico", "avio\u{301}n", "bag"],
      ["leo\u{301}n", "avio\u{301}n", "bag"],
    ]
    // Counts of six figures still fit their cell.
    let (hits, misses) = (exam.integer(in: 100_000...200_000), exam.integer(in: 1000...2000))
    let large = try ReportCase(
      rows: [[4 * hits, 0], [misses, hits]], names: ["on", "off"], digits: 1)
    try await ask(names.map { try ReportCase(names: $0, &exam) } + [large], &exam)
  }

  static let digits = Check(
    "digits",
    Localized(
      es: "digits decide los decimales, y se redondea como en Python",
      en: "digits decides the decimals, and rounding is as in Python"),
    points: 1, needs: ["last-rows"]
  ) { exam in
    let drawn = try [1, 3, 4].map { try ReportCase(names: names, digits: $0, &exam) }
    // Shares of eighths, half way between two decimals: 1/8, 3/8, 5/8 and 7/8.
    let eighths = try ReportCase(
      rows: [[1, 3, 3, 1], [2, 3, 2, 1], [2, 1, 5, 0], [1, 0, 0, 7]],
      names: exam.permutation(of: 4).map { Self.names[$0] })
    // Shares of 200 that only look half way: a Double is a little above 0.005, and below 0.015.
    let above = exam.one(of: [1, 5, 13, 17, 33, 45, 53, 65, 77, 81, 89, 93])
    let below = exam.one(of: [3, 15, 31, 35, 43, 47, 59, 71, 83, 87, 95, 99])
    let near = try ReportCase(
      rows: [[above, 200 - above], [200 - below, below]], names: ["on", "off"])
    try await ask(
      drawn + [eighths, near], lines: [nil, nil, nil, 6, 4], &exam)
  }

  /// Two cases, so that no mistake agrees with another by chance.
  private static func cases(_ exam: inout Examination) throws -> [ReportCase] {
    try [names, ["on", "off", "out"]].map { try ReportCase(names: $0, &exam) }
  }

  private static func askAverages(
    _ operations: [String], of cases: [ReportCase], _ exam: inout Examination
  ) async throws {
    try await exam.expect(
      cases.flatMap { example in
        operations.flatMap { operation in
          let isMacro = operation == "macroAverage"
          let own = isMacro ? example.report.macroAverage : example.report.weightedAverage
          return [
            KnownQuestion(
              Call(operation, example.names, example.scores, example.supports),
              is: own.numbers, within: .arithmetic,
              unless: example.mistakenNumbers(ofMacro: isMacro)),
            KnownQuestion(
              Call("\(operation).support", example.names, example.scores, example.supports),
              is: own.support, unless: example.mistakenSupports),
          ]
        }
      })
  }

  /// Holds whole texts, or their first lines, against the reference.
  private static func ask(
    _ cases: [ReportCase], lines: [Int?] = [], _ exam: inout Examination
  ) async throws {
    try await exam.expect(
      cases.enumerated().map { index, example in
        let lines = index < lines.count ? lines[index] : nil
        func start(_ text: String) -> String {
          guard let lines else { return text }
          return TextLines(text).prefix(lines).joined(separator: "\n")
        }
        return KnownQuestion(
          Call(
            "classificationReport", example.names, example.scores, example.supports,
            example.report.accuracy ?? 0, example.digits),
          is: start(example.text), unless: example.mistakes.map { ($0.0, start($0.1)) },
          of: { value in
            if case .text(let text) = value { return .text(start(text)) }
            return value
          })
      })
  }
}
