internal import CourseKit
internal import Localization
internal import TensorBoard

/// What is asked of summaries, read back from the event file that they went into.
enum SummariesChecks {
  private typealias Mistake = SummariesMisconception

  static let all = [
    metricsAreScalars, settingsAreOneText, settingsAreATable, photoHasItsSize, photoHasItsColours,
    inputIsDenormalized, greyPictures, everythingTogether,
  ]

  static let metricsAreScalars = Check(
    "metrics-are-scalars",
    Localized(
      es: "cada medida es un escalar metrics/<nombre> en el paso dado",
      en: "each measure is a scalar metrics/<name> at the given step"),
    points: 2
  ) { exam in
    let metrics = exam.metrics()
    let steps = [exam.integer(in: 1...5), exam.integer(in: 6...50)]
    for step in steps { try await exam.tell("logMetrics", metrics.names, metrics.values, step) }
    let file = try await exam.file()
    for (name, value) in zip(metrics.names, metrics.values.elements) {
      let curve = file.scalars.tagged("metrics/\(name)")
      if curve.isEmpty {
        try exam.fail(
          file.absence(of: "metrics/\(name)", among: file.scalars.map(\.tag)),
          means: file.hasTexts(of: metrics.values.elements, count: steps.count)
            ? Mistake.numbersAsText
            : file.hasOneTag(for: metrics.values.elements, count: steps.count)
              ? Mistake.oneTagForAll : nil)
      }
      try exam.expect(
        curve.map(\.step), is: steps,
        unless: [(Mistake.forgetsTheStep, steps.map { _ in 0 })])
      try exam.expect(curve.map { Double($0.value) }, are: steps.map { _ in Double(value) })
    }
  }

  static let settingsAreOneText = Check(
    "settings-are-one-text",
    Localized(
      es: "los ajustes son un solo texto, settings, en el paso 0",
      en: "the settings are one single text, settings, at step 0"),
    points: 1
  ) { exam in
    let settings = exam.settings()
    try await exam.tell("logSettings", settings.names, settings.values)
    let file = try await exam.file()
    let texts = file.texts.tagged("settings/text_summary")
    let means =
      file.hasTextForEach(of: settings.names, settings.values) ? Mistake.textForEachSetting : nil
    try exam.require(
      !texts.isEmpty, file.absence(of: "settings/text_summary", among: file.texts.map(\.tag)),
      means: means)
    try exam.require(
      texts.count == 1,
      Localized(
        es: "hay \(texts.count) textos en settings", en: "settings has \(texts.count) texts"),
      means: means)
    try exam.expect(texts[0].step, is: 0)
  }

  static let settingsAreATable = Check(
    "settings-are-a-table",
    Localized(
      es: "el texto es una tabla de Markdown: encabezado, línea de guiones y una fila por ajuste",
      en: "the text is a table in Markdown: header, line of dashes, and a row for each setting"),
    points: 2, needs: ["settings-are-one-text"]
  ) { exam in
    let settings = exam.settings()
    try await exam.tell("logSettings", settings.names, settings.values)
    let texts = try await exam.file().texts
    let got = texts.tagged("settings/text_summary").first?.value ?? ""
    let table = SettingsTable(names: settings.names, values: settings.values)
    let lines = MarkdownTable.lines(got)
    var alternatives = [
      (
        Mistake.noRule,
        MarkdownTable.lines(([SettingsTable.head] + table.rows).joined(separator: "\n"))
      )
    ]
    // The whole table, however its parts are set apart, but for its line breaks.
    func bare(_ lines: [String]) -> String { lines.joined().filter { !" |-:".contains($0) } }
    if lines.count == 1, bare(lines) == bare(table.lines) {
      alternatives.append((Mistake.noLineBreaks, lines))
    }
    try exam.expect(
      text: lines.joined(separator: "\n"), is: table.lines.joined(separator: "\n"),
      unless: alternatives.map { ($0.0, $0.1.joined(separator: "\n")) })
  }

  static let everythingTogether = Check(
    "everything-together",
    Localized(
      es: "las cuatro funciones escriben en el mismo archivo, y cada cosa queda en su clase",
      en: "all four functions write to the same file, and each thing is kept as its kind"),
    points: 1,
    needs: [
      "metrics-are-scalars", "settings-are-a-table", "photo-has-its-colours",
      "input-is-denormalized",
    ]
  ) { exam in
    let (metrics, settings) = (exam.metrics(), exam.settings())
    let input = exam.normalizedPicture(channels: 3)
    for step in 1...2 {
      try await exam.closing {
        try await $0.tell("logMetrics", metrics.names, metrics.values, step)
        try await $0.tell("logSettings", settings.names, settings.values)
        try await $0.tell("logPhoto", Tensor(shape: [2, 2, 1], repeating: 9), step)
        try await $0.tell("logNetworkInput", input.tensor, input.means, input.deviations, step)
      }
    }
    let file = try await exam.file()
    try exam.expect(
      [file.scalars.count, file.images.count, file.texts.count],
      is: [2 * metrics.names.count, 4, 2])
    try exam.expect(file.images.map(\.step), is: [1, 1, 2, 2])
  }
}
