internal import Localization
import RunRecords

/// The charts of a recorded run: what was claimed of each metric, then how each metric went.
struct RunCharts {
  let run: RunRecord
  let language: Language

  /// More curves than this cannot be told apart; their ends become rows.
  static let maximumCurves = 6

  struct Drawing {
    var metric, title: String
    var chart: any Chart
  }

  /// A chart of paired differences for each metric that was claimed, in the order of the claims.
  var claims: [Drawing] {
    Self.unique(run.claims.map(\.metric)).map { metric in
      let number = ChartNumber(metric: metric, language)
      let name = Wording.metric(metric, in: language) ?? metric
      let title = Wording.difference(in: name, isPoints: number.isPercent, language)
      let rows = run.claims.filter { $0.metric == metric }.map {
        IntervalChart.Row(
          name: Self.capitalized(language == .es ? $0.es : $0.en), mark: $0.verdict.mark,
          value: $0.difference,
          halfWidth: $0.halfWidth)
      }
      return Drawing(
        metric: metric, title: Self.capitalized(title),
        chart: IntervalChart(
          rows: rows, language: language, title: Self.capitalized(title),
          description: rows.map {
            "\($0.mark) \($0.name): "
              + number.interval($0.value, $0.halfWidth, isDifference: true)
          }.joined(separator: "; "), number: number, isDifference: true))
    }
  }

  /// A chart for each metric that was recorded, in the order of the curves.
  var metrics: [Drawing] {
    Self.unique(run.series.map(\.metric)).map { metric in
      let all = run.series.filter { $0.metric == metric }
      let title = Self.title(of: metric, language)
      let number = ChartNumber(metric: metric, language)
      // A single point is no curve.
      if all.count <= Self.maximumCurves, all.contains(where: { $0.x.count > 1 }) {
        return Drawing(
          metric: metric, title: title, chart: curves(all, title: title, number: number))
      }
      return Drawing(metric: metric, title: title, chart: ends(all, title: title, number: number))
    }
  }

  private func curves(
    _ series: [RunRecord.Series], title: String, number: ChartNumber
  ) -> LineChart {
    LineChart(
      series: series, language: language, title: title, description: endings(series, number),
      xLabel: Wording.axis(series[0].axis, in: language), yLabel: title, number: number)
  }

  /// What each setting came to: the recorded number where there is one, else the end of its curve.
  private func ends(
    _ series: [RunRecord.Series], title: String, number: ChartNumber
  ) -> IntervalChart {
    IntervalChart(
      rows: series.map { curve in
        let value = curve.metric + curve.setting
        let last = curve.mean.count - 1
        let isRecorded = !curve.setting.isEmpty && run.values[value] != nil
        return IntervalChart.Row(
          name: name(curve),
          value: isRecorded ? run.values[value] ?? curve.mean[last] : curve.mean[last],
          halfWidth: isRecorded ? run.halfWidth(of: value) ?? 0 : curve.halfWidth[last])
      }, language: language, title: title, description: endings(series, number), number: number,
      isDifference: false)
  }

  /// Where the curves end, in words.
  private func endings(_ series: [RunRecord.Series], _ number: ChartNumber) -> String {
    let last = Localized(es: "Al final", en: "At the end")[language]
    return last + ": "
      + series.map { curve in
        let index = curve.mean.count - 1
        return "\(name(curve)) \(number.interval(curve.mean[index], curve.halfWidth[index]))"
      }.joined(separator: "; ") + "."
  }

  private func name(_ series: RunRecord.Series) -> String {
    language == .es ? series.es : series.en
  }

  /// What a metric is called where it begins a line.
  static func title(of metric: String, _ language: Language) -> String {
    capitalized(Wording.metric(metric, in: language) ?? metric)
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
