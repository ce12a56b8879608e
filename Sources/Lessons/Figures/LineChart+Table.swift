internal import Localization
internal import Presentation
import RunRecords

extension LineChart {
  /// The mean of the seeds at each x, with half its interval.
  func table(_ wording: Wording) -> HTML {
    var head: HTML = "<th scope=\"col\">\(xLabel)</th>"
    for series in series {
      head += "<th scope=\"col\">\(language == .es ? series.es : series.en)</th>"
    }
    let all = Set(series.flatMap(\.x)).sorted()
    // A table of thousands of steps helps nobody; it shows as many rows as a page holds.
    let shown = stride(from: 0, to: all.count, by: max(1, (all.count + 49) / 50)).map { all[$0] }
    var rows = HTML(markup: "")
    for x in shown {
      let name = NumberFormat.decimal(x == x.rounded() ? 0 : 2).string(x, in: language)
      rows += "<tr><th scope=\"row\">\(name)</th>"
      for series in series {
        guard let index = series.x.firstIndex(of: x) else {
          rows += "<td>–</td>"
          continue
        }
        rows += "<td>\(number.interval(series.mean[index], series.halfWidth[index]))</td>"
      }
      rows += "</tr>"
    }
    return """
      <table><caption>\(title): \(wording.meanAndInterval)</caption>\
      <thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table>
      """
  }
}
