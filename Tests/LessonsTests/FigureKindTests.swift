import Foundation
import Localization
import Presentation
import RunRecords
import Testing

@testable import Lessons

/// Charts that are no curves, and what a lesson may say of a run.
@Suite struct FigureKindTests {
  private func chart(
    _ rows: [IntervalChart.Row], isDifference: Bool = true, metric: String = "testAccuracy"
  ) -> IntervalChart {
    IntervalChart(
      rows: rows, language: .en, title: "t", description: "d",
      number: ChartNumber(metric: metric, .en), isDifference: isDifference)
  }

  private let rows = [
    IntervalChart.Row(name: "one is better", mark: "✔", value: 0.0126, halfWidth: 0.0079),
    IntervalChart.Row(name: "another is", mark: "✘", value: -0.008, halfWidth: 0.0045),
  ]

  @Test func differencesAreReadFromZeroWithTheirMarks() {
    for layout in ChartLayout.allCases {
      let svg = chart(rows).svg(id: "f", layout).markup
      #expect(svg.contains(">✔ one is better</text>") && svg.contains(">✘ another is</text>"))
      #expect(svg.contains(">+1.26 ± 0.79</text>") && svg.contains(">−0.80 ± 0.45</text>"))
      #expect(svg.contains("class=\"zero\""))
      #expect(svg.contains("<g class=\"series-3\">") && svg.contains("<g class=\"series-2\">"))
    }
  }

  @Test func valuesHaveNoZeroLine() {
    let svg = chart(
      [IntervalChart.Row(name: "plain", value: 0.8268, halfWidth: 0.0062)], isDifference: false
    ).svg(id: "f", .wide).markup
    #expect(svg.contains(">82.68 ± 0.62%</text>"))
    #expect(!svg.contains("class=\"zero\""))
  }

  @Test(arguments: [
    ("testAccuracy", 0.8268, 0.0062, "82.68 ± 0.62%", "82,68 ± 0,62\u{A0}%"),
    ("gap", 0.1, 0, "10%", "10\u{A0}%"), ("parameters", 203_530, 0, "203530", "203530"),
    ("trainLoss", 0.4444, 0.0123, "0.444 ± 0.012", "0,444 ± 0,012"),
    ("epochsTo75", 3.4, 1.2, "3.4 ± 1.2", "3,4 ± 1,2"),
  ]) func anIntervalHasTwoDigitsOfWhatIsUncertain(
    metric: String, value: Double, halfWidth: Double, en: String, es: String
  ) {
    #expect(ChartNumber(metric: metric, .en).interval(value, halfWidth) == en)
    #expect(ChartNumber(metric: metric, .es).interval(value, halfWidth) == es)
  }

  @Test func theTableOfAHeatMapHasItsNumbers() {
    let map = HeatMap(
      rows: ["a", "b"], columns: ["x", "y"], values: [[0.1, 0.9], [0.5, nil]], language: .en,
      title: "t", description: "d", number: ChartNumber(metric: "testAccuracy", .en))
    let svg = map.svg(id: "f", .wide).markup
    #expect(svg.contains("--share:0%") && svg.contains("--share:100%"))
    #expect(svg.contains("class=\"on-cell\" x=") && svg.contains(">–</text>"))
    let table = map.table(.of(.en)).markup
    #expect(table.contains("<th scope=\"row\">a</th><td>10%</td><td>90%</td>"))
    #expect(table.contains("<th scope=\"row\">b</th><td>50%</td><td>–</td>"))
  }

  private func figure(_ info: String) -> (figure: RunFigure?, errors: [String]) {
    var parser = LessonParser(file: "s.md")
    let blocks = parser.blocks(of: "```\(info)\nA caption.\n```\n", firstLine: 1)
    if case .figure(let figure)? = blocks.first?.kind, case .run(let content) = figure.content {
      return (content, [])
    }
    return (nil, parser.errors.map(\.description))
  }

  @Test func eachKindHasItsAttributes() {
    #expect(
      figure("figure run=r metric=m id=f alt=a").figure?.plot
        == .curves(metric: "m", settings: []))
    #expect(
      figure("figure run=r kind=curves metric=m settings=\"A, B\" id=f alt=a").figure?.plot
        == .curves(metric: "m", settings: ["A", "B"]))
    #expect(
      figure("figure run=r kind=values metric=m id=f alt=a").figure?.plot
        == .values(metric: "m", settings: []))
    #expect(
      figure("figure run=r kind=differences claims=x,y id=f alt=a").figure?.plot
        == .differences(claims: ["x", "y"]))
    #expect(
      figure("figure run=r kind=heat metric=m rows=A=one,B columns=C id=f alt=a").figure?.plot
        == .heat(
          metric: "m",
          rows: [RunFigure.Label(part: "A", name: "one"), RunFigure.Label(part: "B", name: "B")],
          columns: [RunFigure.Label(part: "C", name: "C")]))
  }

  @Test(arguments: [
    ("figure run=r kind=pie metric=m id=f alt=a", "kind"),
    ("figure run=r kind=heat metric=m rows=A id=f alt=a", "columns"),
    ("figure run=r kind=differences metric=m id=f alt=a", "metric"),
    ("figure run=r kind=values claims=x metric=m id=f alt=a", "claims"),
  ]) func anAttributeOfAnotherKindIsNamed(info: String, name: String) {
    let (figure, errors) = figure(info)
    #expect(figure == nil)
    #expect(errors.count == 1 && errors[0].contains("\"\(name)\"") || errors[0].contains(name))
  }
}

/// Drawings, graphs of functions, bets and sums in running text.
@Suite struct FigureContentTests {
  private func read(_ info: String) -> (figure: Figure?, errors: [String]) {
    var parser = LessonParser(file: "s.md")
    let blocks = parser.blocks(of: "```\(info)\nA caption.\n```\n", firstLine: 1)
    if case .figure(let figure)? = blocks.first?.kind { return (figure, []) }
    return (nil, parser.errors.map(\.description))
  }

  @Test func anyFigureMayRunAndBeCovered() {
    for info in [
      "figure run=r metric=m", "picture kind=means", "diagram file=mlp",
      "plot functions=relu,tanh of=slopes",
    ] {
      let (figure, errors) = read(info + " id=f alt=a widget=unroll after=s2.q1")
      #expect(errors.isEmpty)
      #expect(figure?.widget == "unroll" && figure?.bet == "s2.q1")
      #expect(figure?.words.hasSuffix(", widget unroll, after s2.q1") == true)
    }
  }

  @Test(arguments: [
    ("diagram file=../secret id=f alt=a", "file"), ("plot functions=gelu id=f alt=a", "functions"),
    ("plot functions=relu of=area id=f alt=a", "of"), ("diagram id=f alt=a", "file"),
  ]) func badContentIsNamed(info: String, name: String) {
    let (figure, errors) = read(info)
    #expect(figure == nil)
    #expect(errors.count == 1 && errors[0].contains(name))
  }

  @Test func slopesAreThoseOfPyTorch() {
    #expect(FunctionPlot.Function.relu.slope(0) == 0 && FunctionPlot.Function.relu.slope(1) == 1)
    #expect(FunctionPlot.Function.sigmoid.slope(0) == 0.25)
    #expect(FunctionPlot.Function.tanh.slope(0) == 1)
    // Of the sigmoid at 3, σ(3) (1 − σ(3)).
    #expect(abs(FunctionPlot.Function.sigmoid.slope(3) - 0.045177) < 1e-6)
  }

  @Test func sumsBecomeNumbers() throws {
    let inlines = Inline.dialect([.text("a "), .code("calc:256*10+10")])
    #expect(inlines == [.text("a "), .calculation(Calculation("256*10+10"))])
    #expect(Calculation("1/4|decimal4") == Calculation("1/4|decimal4"))
    #expect(Calculation("1/4|decimal4").format == "decimal4")
  }
}
