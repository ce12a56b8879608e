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
  }

  mutating func render(_ figure: Figure, line: Int) throws(LessonError) -> HTML {
    try claim(figure.id, line: line)
    guard let run = files.runs[figure.run] else {
      throw LessonError(file, line, .unknownRun(figure.run))
    }
    let series = run.series.filter { $0.metric == figure.metric }
    guard !series.isEmpty else {
      let known = Set(run.series.map(\.metric))
      throw LessonError(
        file, line, .unknownMetric(figure.metric, run: figure.run, known: known.sorted()))
    }
    let yLabel = figure.yLabel ?? Wording.metric(figure.metric, in: language) ?? figure.metric
    let chart = LineChart(
      series: series, language: language, title: yLabel.prefix(1).uppercased() + yLabel.dropFirst(),
      description: figure.alternative,
      xLabel: figure.xLabel ?? Wording.epoch(in: language), yLabel: yLabel,
      isPercent: figure.metric.lowercased().contains("accuracy"))
    var narrow = chart
    narrow.layout = .narrow
    let seeds = run.seeds.map(String.init).joined(separator: ", ")
    return try templates.render(
      "figure",
      FigureCard(
        id: figure.id, chart: chart.svg(id: figure.id).markup,
        narrowChart: narrow.svg(id: "\(figure.id)-narrow").markup,
        caption: try render(figure.caption).markup, tableLabel: wording.table,
        table: dataTable(chart).markup,
        seeds: "\(run.seeds.count == 1 ? wording.seed : wording.seeds) \(seeds)",
        dataset: run.dataset, reproduce: wording.reproduce,
        commandWords: run.command.split(separator: " ").map(String.init),
        number: figureCount, label: wording.figure))
  }

  /// The numbers of a chart: the mean of the seeds, and from the lowest to the highest.
  private func dataTable(_ chart: LineChart) -> HTML {
    let decimals = chart.isPercent ? 3 : 4
    var head: HTML = "<th scope=\"col\">\(chart.xLabel)</th>"
    for series in chart.series {
      head += "<th scope=\"col\">\(language == .es ? series.es : series.en)</th>"
    }
    let all = Set(chart.series.flatMap(\.x)).sorted()
    // A table of thousands of steps helps nobody; it shows as many rows as a page holds.
    let shown = stride(from: 0, to: all.count, by: max(1, (all.count + 49) / 50)).map { all[$0] }
    var rows = HTML(markup: "")
    for x in shown {
      let name = NumberFormat.decimal(x == x.rounded() ? 0 : 2).string(x, in: language)
      rows += "<tr><th scope=\"row\">\(name)</th>"
      for series in chart.series {
        guard let index = series.x.firstIndex(of: x) else {
          rows += "<td>–</td>"
          continue
        }
        let mean = chart.text(series.mean[index], decimals: decimals)
        let low = chart.text(series.low[index], decimals: decimals)
        let high = chart.text(series.high[index], decimals: decimals)
        rows +=
          low == high ? "<td>\(mean)</td>" : "<td>\(mean) <small>(\(low) – \(high))</small></td>"
      }
      rows += "</tr>"
    }
    return """
      <table><caption>\(chart.title): \(wording.mean) (\(wording.range))</caption>\
      <thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table>
      """
  }
}
