internal import Localization
internal import Presentation
import RunRecords

/// The gallery of recorded runs: a page with all of them, and a page for each.
extension SitePages {
  /// How much of a page its charts may fill, so that the rest fits the budget too.
  private static let room = 120 * 1024

  static func runFile(_ id: String) -> String { "run-\(id).html" }

  mutating func renderGallery(_ language: Language) throws(LessonError) {
    guard has(.runs) else { return }
    let runs = files.runs.values.sorted { $0.id < $1.id }
    for run in runs { try render(run, language) }

    let words = GalleryWords.all.mapValues { $0[language] }
    let sections = table.sections.compactMap { section -> GalleryPage.Section? in
      let questions = section.questions.compactMap { question -> GalleryPage.Question? in
        let own = runs.filter { Self.question(of: $0) == question.id }
        guard !own.isEmpty, let place = place(ofQuestion: question.id, language) else { return nil }
        return GalleryPage.Question(
          id: question.id, title: question.title[language], href: place.href,
          runs: own.map { line(of: $0, language) })
      }
      guard !questions.isEmpty else { return nil }
      return GalleryPage.Section(
        number: section.number, title: section.title[language], questions: questions)
    }
    let verdicts = runs.flatMap(\.claims).map(\.verdict)
    let content = try templates.render(
      "runs",
      GalleryPage(
        words: words,
        counts: GalleryWords.counts(
          runs: runs.count, holds: verdicts.count { $0 == .holds },
          refuted: verdicts.count { $0 == .refuted }, undecided: verdicts.count { $0 == .undecided }
        )[language], sections: sections))
    try add(
      "\(language.code)/\(Companion.runs.file)",
      frame(
        language, file: Companion.runs.file, title: GalleryWords.title[language],
        description: GalleryWords.description[language], kind: "gallery", content: content),
      ids: sections.map { "section-\($0.number)" } + runs.map { "run-\($0.id)" })
  }

  /// The question that a run serves: `2.1` of `2.1-pixel-order`.
  static func question(of run: RunRecord) -> String {
    String(run.id.prefix { $0 != "-" })
  }

  private func line(of run: RunRecord, _ language: Language) -> GalleryPage.Run {
    let seeds = Localized(
      es: run.seeds.count == 1 ? "1 semilla" : "\(run.seeds.count) semillas",
      en: run.seeds.count == 1 ? "1 seed" : "\(run.seeds.count) seeds")[language]
    let seconds = NumberFormat.seconds.string(run.seconds, in: language)
    return GalleryPage.Run(
      id: run.id, href: Self.runFile(run.id),
      facts: "\(Wording.dataset(run.dataset, in: language)) · \(seeds) · \(seconds)",
      claims: run.claims.map { ClaimLine($0, language) }, hasNoClaims: run.claims.isEmpty)
  }

  private mutating func render(_ run: RunRecord, _ language: Language) throws(LessonError) {
    let words = GalleryWords.all.mapValues { $0[language] }
    let charts = RunCharts(run: run, language: language)
    let differences = charts.claims.map { drawing($0, id: "claims-\($0.metric)", language) }
    var used = differences.reduce(0) { $0 + Self.size($1) }
    var metrics: [RunPage.Drawing] = []
    var left: [String] = []
    for chart in charts.metrics {
      let drawing = drawing(chart, id: "metric-\(chart.metric)", language)
      guard used + Self.size(drawing) <= Self.room else {
        left.append(chart.title)
        continue
      }
      used += Self.size(drawing)
      metrics.append(drawing)
    }
    let place = place(ofQuestion: Self.question(of: run), language)
    let content = try templates.render(
      "run",
      RunPage(
        words: words, id: GalleryWords.runTitle(run.id)[language], question: place?.title ?? "",
        questionHref: place?.href ?? Companion.runs.file,
        claims: run.claims.map { ClaimLine($0, language) }, hasClaims: !run.claims.isEmpty,
        differences: differences, metrics: metrics, left: left, hasLeft: !left.isEmpty,
        facts: Self.facts(of: run, words, language),
        settings: run.settings.sorted { $0.key < $1.key }.map {
          RunPage.Pair(name: $0.key, value: $0.value)
        }, commandWords: run.command.split(separator: " ").map(String.init),
        file: "lessons/runs/\(run.id).json"))
    let file = Self.runFile(run.id)
    try add(
      "\(language.code)/\(file)",
      frame(
        language, file: file, title: GalleryWords.runTitle(run.id)[language],
        description: "\(GalleryWords.runTitle(run.id)[language]). \(place?.title ?? "")",
        kind: "run", content: content),
      ids: (differences + metrics).map(\.id))
  }

  private func drawing(
    _ drawing: RunCharts.Drawing, id: String, _ language: Language
  ) -> RunPage.Drawing {
    RunPage.Drawing(
      id: id, title: drawing.title, chart: drawing.chart.svg(id: id, .wide).markup,
      narrowChart: drawing.chart.svg(id: "\(id)-narrow", .narrow).markup,
      table: drawing.chart.table(Wording.of(language)).markup)
  }

  private static func size(_ drawing: RunPage.Drawing) -> Int {
    drawing.chart.utf8.count + drawing.narrowChart.utf8.count + drawing.table.utf8.count
  }

  private static func facts(
    of run: RunRecord, _ words: [String: String], _ language: Language
  ) -> [RunPage.Pair] {
    [
      ("dataset", Wording.dataset(run.dataset, in: language)),
      ("seeds", run.seeds.map(String.init).joined(separator: ", ")),
      ("seconds", NumberFormat.seconds.string(run.seconds, in: language)),
      ("processor", run.machine.processor), ("kernel", run.machine.kernel),
      ("code", run.machine.code),
    ].filter { !$0.1.isEmpty }.map { RunPage.Pair(name: words[$0.0] ?? $0.0, value: $0.1) }
  }
}
