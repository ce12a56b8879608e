internal import Localization
internal import Presentation
import RunRecords

extension LessonRenderer {
  private struct FigureCard {
    var id, chart, narrowChart, caption, tableLabel, table, seeds, dataset, reproduce: String
    /// Apart, so that a line ends between two of them and not inside `--data`.
    var commandWords: [String]
    var number: Int
    var label: String
    /// What the reader can run in the page.
    var widget: String?
  }

  mutating func render(_ figure: Figure, line: Int) throws(LessonError) -> HTML {
    try claim(figure.id, line: line)
    guard let run = files.runs[figure.run] else {
      throw LessonError(file, line, .unknownRun(figure.run))
    }
    if let widget = figure.widget {
      guard files.widgets.contains(widget) else {
        throw LessonError(file, line, .unknownWidget(widget, known: files.widgets))
      }
      hasWidget = true
    }
    let chart = try chart(figure, of: run, line: line)
    let seeds = run.seeds.map(String.init).joined(separator: ", ")
    return try templates.render(
      "figure",
      FigureCard(
        id: figure.id, chart: chart.svg(id: figure.id, .wide).markup,
        narrowChart: chart.svg(id: "\(figure.id)-narrow", .narrow).markup,
        caption: try render(figure.caption).markup, tableLabel: wording.table,
        table: chart.table(wording).markup,
        seeds: "\(run.seeds.count == 1 ? wording.seed : wording.seeds) \(seeds)",
        dataset: run.dataset, reproduce: wording.reproduce,
        commandWords: run.command.split(separator: " ").map(String.init),
        number: figureCount, label: wording.figure, widget: figure.widget))
  }

  private func chart(
    _ figure: Figure, of run: RunRecord, line: Int
  ) throws(LessonError) -> any Chart {
    switch figure.plot {
    case .curves(let metric, let settings):
      return try curves(figure, metric, settings, of: run, line: line)
    case .values(let metric, let settings):
      let (label, number) = axis(figure, metric)
      var rows: [IntervalChart.Row] = []
      for id in settings.isEmpty ? run.settings(with: metric) : settings {
        let (name, value) = (
          try name(ofSetting: id, in: run, line: line),
          try self.value(metric + id, of: run, line: line)
        )
        rows.append(
          IntervalChart.Row(
            name: name, value: value, halfWidth: run.halfWidth(of: metric + id) ?? 0))
      }
      guard !rows.isEmpty else { throw unknown(metric, of: run, line: line) }
      return IntervalChart(
        rows: rows, language: language, title: label, description: figure.alternative,
        number: number, isDifference: false)
    case .differences(let names):
      return try differences(figure, names, of: run, line: line)
    case .heat(let metric, let rows, let columns):
      let (label, number) = axis(figure, metric)
      var values: [[Double?]] = []
      for row in rows {
        var cells: [Double?] = []
        for column in columns {
          cells.append(try value(metric + row.part + column.part, of: run, line: line))
        }
        values.append(cells)
      }
      return HeatMap(
        rows: rows.map(\.name), columns: columns.map(\.name), values: values, language: language,
        title: label, description: figure.alternative, number: number)
    }
  }

  private func curves(
    _ figure: Figure, _ metric: String, _ settings: [String], of run: RunRecord, line: Int
  ) throws(LessonError) -> LineChart {
    let all = run.series.filter { $0.metric == metric }
    guard !all.isEmpty else { throw unknown(metric, of: run, line: line) }
    var series = all
    if !settings.isEmpty {
      series = []
      for id in settings {
        guard let curve = all.first(where: { $0.setting == id }) else {
          throw LessonError(
            file, line, .unknownSetting(id, run: run.id, known: all.map(\.setting)))
        }
        series.append(curve)
      }
    }
    let (label, number) = axis(figure, metric)
    return LineChart(
      series: series, language: language, title: label, description: figure.alternative,
      xLabel: figure.xLabel ?? Wording.axis(series[0].axis, in: language),
      yLabel: figure.yLabel ?? Wording.metric(metric, in: language) ?? metric, number: number)
  }

  /// Claims of one unit in one chart, those of the first.
  private func differences(
    _ figure: Figure, _ names: [String], of run: RunRecord, line: Int
  ) throws(LessonError) -> IntervalChart {
    var claims: [RunRecord.Claim] = []
    for name in names {
      guard let claim = run.claim(name) else {
        throw LessonError(
          file, line, .unknownClaim(name, run: run.id, known: run.claims.map(\.id)))
      }
      claims.append(claim)
    }
    if names.isEmpty { claims = run.claims.filter { $0.metric == run.claims[0].metric } }
    guard let first = claims.first else {
      throw LessonError(file, line, .unknownClaim("", run: run.id, known: []))
    }
    if let other = claims.first(where: { $0.metric != first.metric }) {
      throw LessonError(file, line, .unlikeClaims(first.id, other.id))
    }
    let number = ChartNumber(metric: first.metric, language)
    return IntervalChart(
      rows: claims.map {
        IntervalChart.Row(
          name: language == .es ? $0.es : $0.en, mark: $0.verdict.mark, value: $0.difference,
          halfWidth: $0.halfWidth)
      }, language: language,
      title: figure.yLabel
        ?? Wording.difference(
          in: Wording.metric(first.metric, in: language) ?? first.metric,
          isPoints: number.isPercent, language),
      description: figure.alternative, number: number, isDifference: true)
  }

  /// What the numbers of a metric are called, and how they are written.
  private func axis(_ figure: Figure, _ metric: String) -> (label: String, number: ChartNumber) {
    let label = figure.yLabel ?? Wording.metric(metric, in: language) ?? metric
    return (
      label.prefix(1).uppercased() + label.dropFirst(), ChartNumber(metric: metric, language)
    )
  }

  private func value(
    _ name: String, of run: RunRecord, line: Int
  ) throws(LessonError) -> Double {
    guard let value = run.values[name] else {
      throw LessonError(
        file, line, .unknownValue(name, run: run.id, known: Array(run.values.keys)))
    }
    return value
  }

  private func name(
    ofSetting id: String, in run: RunRecord, line: Int
  ) throws(LessonError) -> String {
    guard let names = run.names(ofSetting: id) else {
      throw LessonError(
        file, line,
        .unknownSetting(id, run: run.id, known: Array(Set(run.series.map(\.setting))).sorted()))
    }
    return language == .es ? names.es : names.en
  }

  private func unknown(_ metric: String, of run: RunRecord, line: Int) -> LessonError {
    let known = Set(run.series.map(\.metric))
    return LessonError(file, line, .unknownMetric(metric, run: run.id, known: known.sorted()))
  }
}
