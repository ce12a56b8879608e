import Foundation
import Localization
import Presentation
import Testing

@testable import Lessons

/// The glossary and the notation of the course itself.
@Suite("Glossary and notation of the course")
struct ReferenceDataTests {
  private func decode<Value: Decodable>(_ file: String) throws -> Value {
    let url = FixtureCourse.repository.appending(path: file)
    return try JSONDecoder().decode(Value.self, from: try Data(contentsOf: url))
  }

  @Test func theCourseBuilds() throws {
    // Every place of a term, symbol or mistake is followed while building.
    _ = try SiteBuilder(courseRoot: FixtureCourse.repository).site()
  }

  @Test(arguments: Language.allCases)
  func questionsHaveOneTitleOnTheMapAndInTheirLesson(language: Language) throws {
    let table: CourseTable = try decode(CourseTable.file)
    for section in table.sections {
      let url = FixtureCourse.repository
        .appending(path: "lessons/\(language.rawValue)/s\(section.number).md")
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
      for question in section.questions {
        let heading = "## \(question.id) \(question.title[language]) <!-- #q\(question.id) -->"
        #expect(text.contains(heading), "\(question.id)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func termsAreUniqueAndInTheOrderOfTheirLanguage(language: Language) throws {
    let glossary: Glossary = try decode(Glossary.file)
    #expect(glossary.fault == nil)
    #expect(glossary.terms.count >= 40)
    let terms = glossary.sorted(language).map { $0.term[language] }
    let locale = Locale(identifier: language.rawValue)
    for (one, next) in zip(terms, terms.dropFirst()) {
      // Spaces and hyphens count as nothing for some systems and as a letter for others.
      let (left, right) = (
        one.filter { $0.isLetter || $0.isNumber }, next.filter { $0.isLetter || $0.isNumber }
      )
      let order = left.compare(
        right, options: [.caseInsensitive], range: nil, locale: locale)
      #expect(
        order == .orderedAscending || one.hasPrefix(String(left.prefix(3))), "\(one), \(next)")
    }
  }

  @Test func definitionsAreSentences() throws {
    let glossary: Glossary = try decode(Glossary.file)
    for term in glossary.terms {
      for text in [term.definition.es, term.definition.en] {
        #expect(text.hasSuffix(".") && text.count < 240, "\(term.id): \(text)")
        #expect(text.first?.isUppercase == true, "\(term.id)")
      }
    }
  }

  @Test func spanishAccentsDoNotCountAndTheTildeDoes() {
    let words = ["ñandú", "nube", "oro", "área", "arena", "azul", "Árbol"]
    let sorted = words.sorted {
      Collation.key($0).lexicographicallyPrecedes(Collation.key($1))
    }
    #expect(sorted == ["Árbol", "área", "arena", "azul", "nube", "ñandú", "oro"])
    #expect(Collation.initial("área") == "A" && Collation.initial("ñandú") == "Ñ")
  }

  @Test func everySwiftNameIsInTheCode() throws {
    let notation: Notation = try decode(Notation.file)
    let names = notation.groups.flatMap(\.symbols).compactMap(\.swift)
    #expect(!names.isEmpty)
    var sources = ""
    for module in ["CourseKit", "NeuralNetworks"] {
      let folder = FixtureCourse.repository.appending(path: "Sources/\(module)")
      let files = try #require(
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      for case let url as URL in files where url.pathExtension == "swift" {
        sources += try String(contentsOf: url, encoding: .utf8)
      }
    }
    for name in names {
      let parts = name.split(separator: ".").map(String.init)
      let kinds = ["class", "struct", "protocol", "enum"]
      #expect(
        kinds.contains {
          sources.contains("public \($0) \(parts[0])")
            || sources.contains("public final \($0) \(parts[0])")
        },
        "\(name)")
      if parts.count == 2 {
        let members = ["var \(parts[1])", "let \(parts[1])", "func \(parts[1])("]
        #expect(members.contains { sources.contains($0) }, "\(name)")
      }
    }
  }

  @Test func everyFormulaIsLocked() throws {
    let notation: Notation = try decode(Notation.file)
    let lock: MathLock = try decode(MathLock.file)
    for symbol in notation.groups.flatMap(\.symbols) {
      #expect(lock.inline[symbol.tex] != nil, "\(symbol.tex)")
      #expect(symbol.shape.isEmpty || lock.inline[symbol.shape] != nil, "\(symbol.shape)")
    }
  }
}
