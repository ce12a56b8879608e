internal import Localization
internal import Presentation
import RunRecords

/// The symptom finder: pick the curve that looks like yours, read its cause and what mends it.
extension SitePages {
  struct SymptomsPage {
    struct SignRow {
      var id, name: String
      var cards: [NavigationLink]
    }
    struct Card {
      var id, title, cause, fix, href, place, signIDs: String
      var signs: [String]
      var charts: [String]
    }
    var words: [String: String]
    var runHref, run: String
    var signs: [SignRow]
    var cards: [Card]
  }

  private static let words: [String: Localized] = [
    "title": Localized(es: "Buscador de síntomas", en: "Symptom finder"),
    "lead": Localized(
      es:
        "Busca la curva que se parece a la tuya. Cada error se cometió a propósito, uno cada vez.",
      en:
        "Look for the curve that resembles yours. Each mistake was made on purpose, one at a time."),
    "what": Localized(es: "¿Qué ves?", en: "What do you see?"),
    "all": Localized(es: "Todos", en: "All"),
    "cause": Localized(es: "Causa", en: "Cause"),
    "fix": Localized(es: "Arreglo", en: "Fix"),
    "lesson": Localized(es: "Lección", en: "Lesson"),
    "legend": Localized(
      es: "En gris, el mismo entrenamiento sin el error. Las franjas son el intervalo del 95 % de "
        + "la media entre semillas.",
      en: "In grey, the same training without the mistake. Bands are the 95% interval of the mean "
        + "over the seeds."),
    "run": Localized(es: "Todos los números", en: "All numbers"),
    "of": Localized(es: "de", en: "of"),
  ]

  /// The recorded run of the mistakes; without it there is no page of symptoms.
  var symptomsRun: RunRecord? {
    guard files.exists(Symptoms.file), let symptoms: Symptoms = try? files.decode(Symptoms.file)
    else { return nil }
    return files.runs[symptoms.run]
  }

  mutating func renderSymptoms(_ language: Language) throws(LessonError) {
    guard files.exists(Symptoms.file) else { return }
    let symptoms: Symptoms
    do throws(LessonError) {
      symptoms = try files.decode(Symptoms.file)
    } catch {
      note(error)
      return
    }
    guard let run = files.runs[symptoms.run] else {
      warn("\(Symptoms.file): the run \(symptoms.run) is not recorded; its page is left out.")
      return
    }
    let path = "\(language.code)/\(Companion.symptoms.file)"
    var cards: [SymptomsPage.Card] = []
    for mistake in symptoms.mistakes {
      if let card = card(mistake, run, language, on: path) { cards.append(card) }
    }
    let signs = Sign.allCases.compactMap { sign -> SymptomsPage.SignRow? in
      let own = cards.filter { $0.signIDs.split(separator: " ").contains("\(sign.rawValue)") }
      guard !own.isEmpty else { return nil }
      return SymptomsPage.SignRow(
        id: sign.rawValue, name: sign.name[language],
        cards: own.map { NavigationLink(href: "#\($0.id)", title: $0.title) })
    }
    let words = Self.words.mapValues { $0[language] }
    let content = try templates.render(
      "symptoms",
      SymptomsPage(
        words: words, runHref: Self.runFile(run.id), run: run.id, signs: signs, cards: cards))
    try add(
      path,
      frame(
        language, file: Companion.symptoms.file, title: words["title"] ?? "",
        description: words["lead"] ?? "", kind: "symptoms", content: content),
      ids: cards.map(\.id))
  }

  private mutating func card(
    _ mistake: Symptoms.Mistake, _ run: RunRecord, _ language: Language, on path: String
  ) -> SymptomsPage.Card? {
    for setting in [mistake.setting, mistake.healthy] where run.names(ofSetting: setting) == nil {
      note(
        LessonError(
          Symptoms.file, 1,
          .unknownSetting(
            setting, run: run.id, known: Set(run.series.map(\.setting)).sorted())))
      return nil
    }
    let id = "mistake-\(mistake.setting)"
    let signs = Sign.seen(of: mistake.setting, beside: mistake.healthy, in: run)
    let names = run.names(ofSetting: mistake.setting).map { language == .es ? $0.es : $0.en } ?? ""
    let place = place(mistake.place, language, named: Symptoms.file, on: path)
    return SymptomsPage.Card(
      id: id, title: names.prefix(1).uppercased() + names.dropFirst(),
      cause: inline(mistake.cause[language], language, file: Symptoms.file).markup,
      fix: inline(mistake.fix[language], language, file: Symptoms.file).markup,
      href: place?.href ?? "index.html", place: place?.title ?? "",
      signIDs: signs.map(\.rawValue).joined(separator: " "),
      signs: signs.map { $0.name[language] },
      charts: mistake.metrics.compactMap { metric in
        chart(mistake, metric, run, language)?.svg(id: "\(id)-\(metric)", .narrow).markup
      })
  }

  /// The mistake over the healthy training, which stands first and is drawn grey.
  private func chart(
    _ mistake: Symptoms.Mistake, _ metric: String, _ run: RunRecord, _ language: Language
  ) -> LineChart? {
    let series = [mistake.healthy, mistake.setting].compactMap { setting in
      run.series.first { $0.metric == metric && $0.setting == setting }
    }
    guard series.count == 2 else { return nil }
    let title = RunCharts.title(of: metric, language)
    let number = ChartNumber(metric: metric, language)
    // A loss that explodes would make a line of the healthy one: it leaves the chart instead.
    let ceiling = 3 * (series[0].high.max() ?? 1)
    var chart = LineChart(
      series: series, language: language, title: title,
      description: series.map { curve in
        let ends = [curve.mean.first, curve.mean.last].compactMap { $0 }
        return "\(language == .es ? curve.es : curve.en): "
          + ends.map {
            $0 > 100 * ceiling
              ? "> \(number.text(100 * ceiling, decimals: 0))" : number.text($0, decimals: 3)
          }
          .joined(separator: " → ")
      }.joined(separator: "; "), xLabel: Wording.axis(series[0].axis, in: language), yLabel: title,
      number: number)
    chart.limits = 0...max(ceiling, .leastNormalMagnitude)
    return chart
  }
}
