import Foundation
import Localization
import Presentation
import RunRecords
import Testing

@testable import Lessons

@Suite("Charts")
struct ChartTests {
  private func chart(_ series: [RunRecord.Series], isPercent: Bool = false) -> LineChart {
    LineChart(
      series: series, language: .es, title: "t", description: "d", xLabel: "x", yLabel: "y",
      number: ChartNumber(metric: isPercent ? "testAccuracy" : "m", .es))
  }

  @Test("shares begin at 0 where that is near, and show it where they do not")
  func shares() {
    func svg(_ values: [Double]) -> String {
      chart([series("a", values)], isPercent: true).svg(id: "f", .wide).markup
    }
    #expect(svg([0.3, 0.9]).contains(">0\u{A0}%</text>"))
    #expect(!svg([0.3, 0.9]).contains("class=\"break\""))
    #expect(!svg([0.8, 0.9]).contains(">0\u{A0}%</text>"))
    #expect(svg([0.8, 0.9]).contains("class=\"break\""))
  }

  @Test("on a narrow screen the names stand below, whole")
  func narrow() {
    let svg = chart([
      series("una permutación nueva para cada imagen", [0, 1]), series("b", [0, 1]),
    ]).svg(id: "f", .narrow).markup
    #expect(svg.hasPrefix("<svg class=\"chart narrow\" viewBox=\"0 0 340 314\""))
    #expect(svg.contains(">una permutación nueva para cada imagen</text>"))
    #expect(!svg.contains("class=\"leader\""))
  }

  private func series(_ name: String, _ values: [Double]) -> RunRecord.Series {
    RunRecord.Series(
      metric: "m", es: name, en: name, x: values.indices.map(Double.init), mean: values,
      low: values, high: values)
  }

  @Test("thinning keeps the ends, the peak and the order")
  func downsampling() {
    let x = (0..<1000).map(Double.init)
    var y = x.map { sin($0 / 100) }
    y[437] = 9
    let kept = Downsampling.indices(x: x, y: y, count: 50)
    #expect(kept.count == 50)
    #expect(kept.first == 0 && kept.last == 999)
    #expect(kept.contains(437))
    #expect(zip(kept, kept.dropFirst()).allSatisfy(<))
    #expect(Downsampling.indices(x: [1, 2], y: [1, 2], count: 50) == [0, 1])
  }

  @Test("labels keep apart and inside")
  func labels() {
    let centres = LineChart.spread([100, 101, 99], heights: [20, 20, 20], from: 0, to: 110)
    let order = [2, 0, 1].map { centres[$0] }
    #expect(zip(order, order.dropFirst()).allSatisfy { $1 - $0 >= 20 })
    #expect(order[2] <= 100)
    #expect(
      wrapped("permutación nueva por imagen", width: 15) == [
        "permutación", "nueva por", "imagen",
      ])
    #expect(wrapped("", width: 5) == [""])
  }

  @Test("curves differ by dashes and markers, and are named")
  func curves() {
    let svg = chart([series("uno", [0, 1, 2]), series("dos", [0, 2, 4])]).svg(id: "f", .wide).markup
    #expect(svg.contains("role=\"img\" aria-labelledby=\"f-title f-desc\""))
    #expect(svg.contains("<title id=\"f-title\">t</title><desc id=\"f-desc\">d</desc>"))
    #expect(svg.components(separatedBy: "stroke-dasharray").count == 2)
    #expect(svg.components(separatedBy: "class=\"marker\"").count == 7)
    #expect(svg.contains(">uno</text>") && svg.contains(">dos</text>"))
    #expect(!svg.contains("class=\"band\""))
  }

  @Test("one point and equal values draw without breaking")
  func degenerate() {
    for values in [[0.5], [0, 0, 0], [-1e-9, 1e-9]] {
      let svg = chart([series("a", values)], isPercent: true).svg(id: "f", .wide).markup
      #expect(!svg.contains("nan") && !svg.contains("inf"))
    }
  }

  @Test("a long curve stays small")
  func weight() {
    let long = series("a", (0..<20_000).map { sin(Double($0) / 500) })
    #expect(chart([long]).svg(id: "f", .wide).markup.utf8.count < 12_000)
  }

  @Test("a figure shows curve, caption, source and data")
  func figure() throws {
    let page = try #require(try FixtureCourse.standard.get()["es/s2.html"])
    #expect(page.contains("<figure class=\"chart-figure\" id=\"f2-1\">"))
    #expect(page.contains("<desc id=\"f2-1-desc\">Dos curvas juntas</desc>"))
    #expect(page.contains("class=\"band\""))
    #expect(page.contains("<p>Las dos curvas terminan <strong>igual</strong>.</p>"))
    #expect(
      page.contains(
        "Fashion-MNIST · Semillas 1, 2, 3 · Para repetirlo: <code>"
          + ["course", "repeat", "2.1-order"].map { "<span class=\"word\">\($0)</span>" }
          .joined(separator: " ")))
    #expect(page.contains("<title id=\"f2-1-narrow-title\">"))
    #expect(page.contains("<td>87,0 ± 1,4\u{A0}%</td>"))
    #expect(page.contains(">barajada</text>"))
  }
}
