import Foundation
import Localization
import Testing

@testable import Lessons

@Suite("Search")
struct SearchTests {
  private static let site = Result {
    try FixtureCourse.withCompanions.withFolder { try SiteBuilder(courseRoot: $0).site().site }
  }

  private func index(_ language: String) throws -> String {
    let data = try #require(try Self.site.get().files["\(language)/search.js"])
    return String(decoding: data, as: UTF8.self)
  }

  @Test func theIndexIsAScriptWithTheTextUnderEachHeading() throws {
    let index = try index("es")
    #expect(index.hasPrefix("window.perceptronSearch=[[") && index.hasSuffix("]];\n"))
    let json = index.dropFirst("window.perceptronSearch=".count).dropLast(2)
    let rows = try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
    let order = try #require(rows.first { $0[0] == "s2.html#order" })
    #expect(order[1] == "2. Modelo" && order[2] == "Los píxeles")
    #expect(order[3].contains("Formas de las capas") && order[3].contains("Completa Flatten."))
    #expect(rows.contains { $0[0] == "glossary.html#year" && $0[3].contains("(year)") })
    #expect(rows.contains { $0[0] == "run-5.4-symptoms.html" && $0[3].contains("pierde más") })
    #expect(rows.contains { $0[0] == "index.html#section-1" && $0[2] == "1.1 ¿Uno?" })
  }

  @Test func nothingThatAQuestionAsksForIsInTheIndex() throws {
    let index = try index("es") + (try index("en"))
    for secret in [
      "barajar con", "Nada", "cada unidad calcula", "Piensa en la suma", "Cambia el orden",
      "Una explicación final", "los ejes están al revés", "en vectores", "into vectors",
      "Think of the sum", "A last explanation",
    ] {
      #expect(!index.contains(secret), "\(secret)")
    }
  }

  @Test func withoutScriptsThePageListsAllHeadings() throws {
    let data = try #require(try Self.site.get().files["es/search.html"])
    let page = String(decoding: data, as: UTF8.self)
    #expect(page.contains("<noscript>") && page.contains("necesita que el navegador"))
    #expect(page.contains("<a href=\"s2.html#order\">Los píxeles</a>"))
    #expect(page.components(separatedBy: "id=\"search-query\"").count == 2)
  }

  @Test func theIndexesOfTheCourseAreSmallAndKeepItsSecrets() throws {
    let (site, lessons) = try SiteBuilder(courseRoot: FixtureCourse.repository).site()
    for (code, language) in [("es", Language.es), ("en", Language.en)] {
      let data = try #require(site.files["\(code)/search.js"])
      #expect(data.count <= 340 * 1024)
      let index = String(decoding: data, as: UTF8.self)
      for section in 1...8 {
        for (quiz, _) in lessons.lesson(section, language)?.quizzes ?? [] {
          for block in quiz.options.flatMap(\.reason) + quiz.hints.joined() {
            guard case .paragraph(let inlines) = block.kind else { continue }
            let text = Inline.plain(inlines)
            #expect(text.count < 25 || !index.contains(text), "\(quiz.id): \(text)")
          }
        }
      }
    }
  }
}
