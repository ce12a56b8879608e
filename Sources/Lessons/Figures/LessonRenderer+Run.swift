internal import Localization
internal import Presentation
import RunRecords

extension LessonRenderer {
  /// The chart of a recorded run.
  func chart(
    _ figure: RunFigure, _ alternative: String, of run: RunRecord, line: Int
  ) throws(LessonError) -> any Chart {
    switch figure.plot {
    case .curves(let metric, let settings):
      return try curves(figure, alternative, metric, settings, of: run, line: line)
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
        rows: rows, language: language, title: label, description: alternative,
        number: number, isDifference: false)
    case .differences(let names):
      return try differences(figure, alternative, names, of: run, line: line)
    case .matrix(let metric, let setting):
      guard
        let map = HeatMap(
          pairs: metric, setting: setting, of: run, title: figure.yLabel ?? Wording.pairs[language],
          description: alternative, language: language)
      else {
        throw LessonError(
          file, line,
          .unknownValue(
            "\(metric)…\(setting)", run: run.id, known: Array(run.values.keys)))
      }
      return map
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
        title: label, description: alternative, number: number)
    }
  }

  private func curves(
    _ figure: RunFigure, _ alternative: String, _ metric: String, _ settings: [String],
    of run: RunRecord, line: Int
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
      series: series, language: language, title: label, description: alternative,
      xLabel: figure.xLabel ?? Wording.axis(series[0].axis, in: language),
      yLabel: figure.yLabel ?? Wording.metric(metric, in: language) ?? metric, number: number)
  }

  /// Claims of one unit in one chart, those of the first.
  private func differences(
    _ figure: RunFigure, _ alternative: String, _ names: [String], of run: RunRecord, line: Int
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
      description: alternative, number: number, isDifference: true)
  }

  /// What the numbers of a metric are called, and how they are written.
  private func axis(_ figure: RunFigure, _ metric: String) -> (label: String, number: ChartNumber) {
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
