import Checks
import Foundation
import Localization
import Testing

@testable import Grading

/// A learning curve as a student's page shows it.
struct CurvePageTests {
  private static func curve(_ loss: [Double], _ accuracy: [Double]) -> LearningCurve {
    var curve = LearningCurve()
    curve.trainingLoss = loss
    curve.testAccuracy = accuracy
    return curve
  }

  private static func report(_ curve: LearningCurve?, sentence: String = "s") -> ClassReport {
    var check = CheckRecord(
      id: "learns", sentence: Localized(es: sentence, en: sentence), outcome: .passed, points: 1,
      maximumPoints: 1, milliseconds: 0)
    check.curve = curve
    return MadeUpClass(
      exercises: [.flatten], students: [("Ana", { _ in .passed })], checks: [check]
    ).report
  }

  private static func page(
    _ curve: LearningCurve?, sentence: String = "s", language: Language = .en
  ) throws -> String {
    let files = try report(curve, sentence: sentence).files(
      try ReportTemplates(course), language: language)
    return String(decoding: try #require(files["students/x.html"]), as: UTF8.self)
  }

  private func count(_ part: String, in page: String) -> Int {
    page.components(separatedBy: part).count - 1
  }

  @Test func thereIsAPointForEachNumber() throws {
    let page = try Self.page(Self.curve([1.5, 0.75, 0.5], [0.5, 0.75, 0.798]))
    #expect(count("<svg class=\"chart ", in: page) == 2)
    #expect(count("</svg>", in: page) == 2)
    #expect(count("<circle ", in: page) == 6)
    #expect(count("<polyline ", in: page) == 2)
    // 1.5 is at the top of the axis of the loss, 0.75 half way down.
    #expect(page.contains("<polyline points=\"102,38 194,103 286,124.7\"/>"))
    #expect(page.contains(">100\u{A0}%</text>") && page.contains(">1.5</text>"))
    #expect(!page.contains("class=\"note\""))
  }

  @Test func thoseWhoDoNotSeeItHearTheNumbers() throws {
    let curve = Self.curve([1.5, 0.4784], [0.5, 0.798])
    let english = try Self.page(curve)
    #expect(
      english.contains(
        "role=\"img\" aria-label=\"training loss. epoch 1: 1.500; epoch 2: 0.478\""))
    #expect(
      english.contains(
        "aria-label=\"accuracy on new images. epoch 1: 50.0\u{A0}%; epoch 2: 79.8\u{A0}%\""))
    let spanish = try Self.page(curve, language: .es)
    #expect(
      spanish.contains("aria-label=\"pérdida de entrenamiento. época 1: 1,500; época 2: 0,478\""))
    #expect(spanish.contains(">acierto en imágenes nuevas</text>"))
    #expect(spanish.contains(">época</text>") && spanish.contains(">1,5</text>"))
    #expect(!spanish.contains("epoch") && !spanish.contains("accuracy on"))
  }

  @Test func whatIsNoNumberIsLeftOutAndNamed() throws {
    let page = try Self.page(
      Self.curve([1, .nan, 2, -.infinity, 1e300, 1], [0.1, 0.2, 0.3, 0.4, 0.5]))
    #expect(
      page.contains(
        "<p class=\"note\">training loss, not drawn: epoch 2 (NaN), epoch 4 (−∞), "
          + "epoch 5 (too large)</p>"))
    #expect(
      page.contains("<p class=\"note\">accuracy on new images, not drawn: epoch 6 (absent)</p>"))
    #expect(count("<circle ", in: page) == 3 + 5)
    // The line breaks where a point is missing: no stroke invents it.
    #expect(count("<polyline ", in: page) == 3 + 1)
    for attribute in ["points=\"", "cx=\"", "cy=\"", " x=\"", " y=\"", " d=\""] {
      for part in page.components(separatedBy: attribute).dropFirst() {
        let value = part.prefix { $0 != "\"" }
        #expect(value.allSatisfy { "0123456789., -MH".contains($0) }, "\(attribute)\(value)")
      }
    }
    let spanish = try Self.page(Self.curve([.nan, 1e9, 1], [0.1]), language: .es)
    #expect(spanish.contains("sin dibujar: época 1 (NaN), época 2 (demasiado grande)</p>"))
    #expect(spanish.contains("sin dibujar: época 2 (falta), época 3 (falta)</p>"))
  }

  @Test func aTrainingWithoutANumberHasOnlyTheSentence() throws {
    let page = try Self.page(Self.curve([.nan], []))
    #expect(!page.contains("<svg"))
    #expect(count("class=\"note\"", in: page) == 2)
    #expect(try !Self.page(Self.curve([], [])).contains("class=\"curve\""))
    #expect(try !Self.page(nil).contains("class=\"curve\""))
  }

  @Test(arguments: [
    [0], [-3, -1], [-2, 2], [1e-12], [999_999, 0], [Double.leastNonzeroMagnitude],
    Array(repeating: 0.3, count: 200),
  ])
  func everyLossHasAnAxis(_ loss: [Double]) throws {
    let series = CurveSeries(
      kind: "loss", name: "", values: loss, epochs: loss.count, isShare: false, language: .en)
    let chart = try #require(ChartContext(series))
    #expect((2...8).contains(chart.rows.count))
    #expect(Set(chart.rows.map(\.label)).count == chart.rows.count)
    #expect((1...10).contains(chart.columns.count))
    #expect(chart.points.count == loss.count)
    for point in chart.points {
      let (x, y) = (try #require(Double(point.x)), try #require(Double(point.y)))
      #expect((56...332).contains(x) && (38...168).contains(y))
    }
  }

  @Test func whatStandsBesideTheCurveIsEscaped() throws {
    let page = try Self.page(Self.curve([1], [1]), sentence: "</svg><script>'\"")
    #expect(page.contains("&lt;/svg&gt;&lt;script&gt;&#39;&quot;"))
    #expect(!page.contains("<script"))
    #expect(count("</svg>", in: page) == 2)
    // A policy without scripts, and no address that a browser would ask.
    #expect(page.contains("default-src 'none'") && !page.contains("://"))
  }
}
