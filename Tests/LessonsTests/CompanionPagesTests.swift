import Foundation
import Localization
import RunRecords
import Testing

@testable import Lessons

@Suite("Pages beside the lessons")
struct CompanionPagesTests {
  private static let pages = Result { try FixtureCourse.withCompanions.pages() }

  private func page(_ path: String) throws -> String {
    try #require(try Self.pages.get()[path], "\(path)")
  }

  @Test func allOfThemAreWrittenInBothLanguages() throws {
    let names = try Self.pages.get().keys
    for name in [
      "runs", "run-2.1-order", "run-5.4-symptoms", "symptoms", "glossary", "notation", "sheets",
      "sheet-2", "print", "search",
    ] {
      #expect(names.contains("es/\(name).html") && names.contains("en/\(name).html"), "\(name)")
    }
  }

  @Test func titlesAndDescriptionsAreUnique() throws {
    let pages = try Self.pages.get().filter { !$0.key.hasPrefix("perceptron-") }
    let titles = try pages.map { path, page in
      String(try #require(page.firstMatch(of: /<title>([^<]*)</), "\(path)").1)
    }
    for language in ["es/", "en/"] {
      let own = try pages.filter { $0.key.hasPrefix(language) }.map { path, page in
        String(try #require(page.firstMatch(of: /<title>([^<]*)</), "\(path)").1)
      }
      #expect(own.count == Set(own).count, "\(own.sorted())")
    }
    #expect(titles.allSatisfy { !$0.isEmpty })
  }

  @Test func everyPageLinksToTheSameOneInTheOtherLanguage() throws {
    let pages = try Self.pages.get()
    for (path, page) in pages where path.hasPrefix("es/") {
      let other = "../en/" + path.dropFirst(3)
      #expect(
        page.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"\(other)\">"), "\(path)")
      #expect(pages["en/" + path.dropFirst(3)] != nil, "\(path)")
    }
  }

  @Test func linksLeadSomewhereAndIDsAreUnique() throws {
    let pages = try Self.pages.get()
    let ids = pages.mapValues { $0.matches(of: /\sid="([^"]*)"/).map { String($0.1) } }
    for (path, page) in pages {
      let own = try #require(ids[path])
      #expect(own.count == Set(own).count, "\(path): \(own.sorted())")
      for match in page.matches(of: /<a [^>]*href="([^"]*)"/) {
        let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : LinkCheck.path(String(parts[0]), from: path)
        let known = try #require(ids[target], "\(path) links to \(match.1)")
        #expect(
          parts.count == 1 || known.contains(String(parts[1])), "\(path) links to \(match.1)")
      }
    }
  }

  @Test func theGalleryHasTheClaimsWithWhatCameOfThem() throws {
    var course = FixtureCourse()
    course.edit(
      "lessons/runs/2.1-order.json", "\"version\": 1,",
      """
      "version": 2, "claims": [{"id": "a", "es": "original acierta más", "en": "original wins",
      "metric": "testAccuracy", "greater": "A", "less": "B", "atLeast": 0, "difference": -0.0126,
      "halfWidth": 0.0079, "probability": 0.01, "verdict": "refuted"}],
      """)
    let pages = try course.pages()
    let gallery = try #require(pages["es/runs.html"])
    #expect(gallery.contains("Original acierta más"))
    #expect(gallery.contains("(resultó al revés)"))
    #expect(gallery.contains("exactitud en prueba: −1,26\u{A0}±\u{A0}0,79\u{A0}puntos"))
    #expect(
      gallery.contains("Corridas: 1 · afirmaciones: 1 · ✔ se cumple: 0 · ✘ resultó al revés: 1"))
    let run = try #require(pages["en/run-2.1-order.html"])
    #expect(run.contains("id=\"claims-testAccuracy\"") && run.contains("✘ Original wins"))
  }

  @Test func aRunHasItsChartsNumbersAndCommand() throws {
    let run = try page("es/run-2.1-order.html")
    #expect(run.contains("id=\"metric-testAccuracy\"") && run.contains("id=\"metric-trainLoss\""))
    #expect(run.contains("<dt>Semillas</dt><dd>1, 2, 3</dd>"))
    #expect(run.contains("<dt><code>hidden</code></dt><dd>256</dd>"))
    #expect(run.contains("<span class=\"word\">repeat</span>"))
    #expect(run.contains("no el de haber elegido estas imágenes de prueba") == false)
    #expect(try page("es/run-5.4-symptoms.html").contains("no el de haber elegido estas"))
  }

  @Test func moreSettingsThanAChartTellsApartBecomeRows() throws {
    let series = (1...7).map { index in
      RunRecord.Series(
        metric: "testAccuracy", setting: "S\(index)", es: "ajuste \(index)", en: "setting \(index)",
        x: [1, 2], mean: [0.5, 0.8], low: [0.5, 0.8], high: [0.5, 0.8])
    }
    func charts(_ series: [RunRecord.Series]) -> [RunCharts.Drawing] {
      let run = RunRecord(
        id: "2.1-x", command: "", dataset: "", settings: [:], seeds: [1], seconds: 1,
        values: ["testAccuracyS2": 0.7], series: series)
      return RunCharts(run: run, language: .es).metrics
    }
    #expect(charts(Array(series.prefix(6)))[0].chart is LineChart)
    let rows = try #require(charts(series)[0].chart as? IntervalChart)
    // The recorded number where there is one, else the end of the curve.
    #expect(rows.rows.map(\.value) == [0.8, 0.7, 0.8, 0.8, 0.8, 0.8, 0.8])
  }

  @Test func theGlossaryIsInTheOrderOfEachLanguage() throws {
    let spanish = try page("es/glossary.html")
    let ids = spanish.matches(of: /<div id="([a-z]+)"><dt>/).map { String($0.1) }
    #expect(ids == ["ring", "year", "zone"])
    #expect(spanish.contains("<h2 id=\"letter-a\">A</h2>"))
    #expect(spanish.contains("<span class=\"term-other\" lang=\"en\">ring</span>"))
    #expect(spanish.contains("<a class=\"term-place\" href=\"s2.html#order\">Los píxeles</a>"))
    // A lesson that is not written yet has its place on the map.
    #expect(spanish.contains("href=\"index.html#section-1\">1.1 ¿Uno?</a>"))
    #expect(spanish.contains("Doce <em>meses</em>.") && spanish.contains("<mi>n</mi>"))
  }

  @Test(arguments: [
    ("s2.md#order", "s2.md#nowhere", "the link \"s2.html#nowhere\" leads to an anchor"),
    ("s2.md#order", "7.7", "the link \"7.7\" leads to no page"),
    ("\"zone\", \"term\"", "\"year\", \"term\"", "\"year\" stands twice"),
  ]) func whatIsWrongWithTheGlossaryIsSaid(old: String, new: String, sentence: String) throws {
    var course = FixtureCourse.withCompanions
    course.edit("lessons/glossary.json", old, new)
    let errors = try course.errors()
    #expect(
      errors.contains { $0.hasPrefix("lessons/glossary.json:1: ") && $0.contains(sentence) },
      "\(errors)")
  }

  @Test func aSymbolHasItsShapeAndItsNameInSwift() throws {
    let page = try page("en/notation.html")
    #expect(page.contains("<td>A number.</td><td><math><mi>n</mi></math></td>"))
    #expect(page.contains("<code>Tensor.shape</code>") && page.contains("<td>–</td>"))
  }

  @Test func theMapBeginsWithTheFirstQuestionThatIsWritten() throws {
    let map = try page("es/index.html")
    #expect(
      map.contains("<span class=\"next-label\">Siguiente paso</span> <a href=\"s2.html#q2.1\">"))
    #expect(
      map.contains("data-quiz-ids=\"s2.q1 s2.q2\" data-exercise-ids=\"2.2-flatten 2.3-relu\""))
    #expect(map.contains("<progress value=\"0\" max=\"2\""))
  }

  @Test func theFrontPageShowsAChartInBothLanguages() throws {
    let home = try page("index.html")
    #expect(home.contains("id=\"chart-es-title\"") && home.contains("id=\"chart-en-title\""))
    #expect(home.contains("<li>Una red.</li>") && home.contains("<li>A network.</li>"))
    // The fixture has no sample of data, so there is no picture.
    #expect(!home.contains("home-garments"))
  }
}
