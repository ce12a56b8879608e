import Checks
import Foundation
import Localization
import Testing

@testable import Grading

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// JUnit's XML is well formed and says what the report says, whatever learners print.
struct JUnitReportTests {
  private func text(_ report: Report, _ language: Language = .en) -> String {
    JUnitReport(report, language: language, lessons: course.lessons).text
  }

  private func report(_ exercises: ExerciseReport...) -> Report {
    Report(seed: 1, sources: "", limits: .init(), exercises: exercises)
  }

  private func parsed(_ report: Report, _ language: Language = .en) throws -> Document {
    try #require(Document(text(report, language)), "not well formed")
  }

  @Test func everyCheckIsATest() throws {
    var exercise = Facts.exercise([
      .wrongAnswer(question: "f(1)", fault: .shape(expected: [2], got: [1])),
      .stopped(by: .exited(code: 3)), .unfinished(parts: ["g()"]), .waits(for: "keeps-the-batch"),
      .courseFault(description: "gone"),
    ])
    for (index, outcome) in [Outcome.failed, .stopped, .unfinished, .notAsked, .notGradable]
      .enumerated()
    {
      exercise.checks[index].outcome = outcome
      exercise.checks[index].partAtFault = nil
      exercise.checks[index].misconception = index == 0 ? "flattens-the-batch" : nil
    }
    var passed = exercise.checks[0]
    (passed.outcome, passed.finding, passed.misconception) = (.passed, nil, nil)
    exercise.checks.append(passed)
    let document = try parsed(report(exercise))
    let suites = document.elements("testsuites")[0]
    let counts = ["tests": "6", "failures": "1", "errors": "2", "skipped": "2"]
    for (key, value) in counts {
      #expect(suites[key] == value)
      #expect(document.elements("testsuite")[0][key] == value)
    }
    #expect(document.elements("testsuite")[0]["name"] == "2.2-flatten")
    let tests = document.elements("testcase")
    #expect(tests.count == 6)
    #expect(tests.allSatisfy { $0["classname"] == "2.2-flatten" })
    #expect(tests[0]["name"] == exercise.checks[0].sentence.en)
    let failure = document.elements("failure")[0]
    #expect(failure["type"] == "flattens-the-batch")
    #expect(failure["message"]?.hasPrefix("You flattened the batch too") == true)
    #expect(
      document.texts("failure")[0].hasPrefix(
        "asked:    f(1)\nexpected: shape [2]\ngot:      shape [1]\n→ You flattened"))
    let errors = document.elements("error")
    #expect(errors.map { $0["type"] } == ["stopped", "notGradable"])
    #expect(errors[0]["message"] == "your code ended the process with exit(3) before it answered")
    let skipped = document.elements("skipped").map { $0["message"] }
    #expect(skipped[0] == "still to be written: g()")
    #expect(skipped[1]?.hasPrefix("will be asked once this passes: forward turns") == true)
  }

  @Test func whatCannotBeAskedIsOneError() throws {
    let broken = Facts.exercise(.notBuilt(.learnerLines([Facts.message(line: 4)])))
    let document = try parsed(report(broken), .es)
    #expect(document.elements("error").count == 1)
    #expect(document.elements("error")[0]["message"] == "no compila: mira la línea 4 de A.swift")
    #expect(document.texts("error")[0].contains("A.swift:4:8: cannot find 'x' in scope"))
  }

  @Test(arguments: Language.allCases)
  func everyFactIsWellFormed(_ language: Language) throws {
    _ = try parsed(Facts.report, language)
    _ = try parsed(report(), language)
  }

  @Test(arguments: [
    "]]>", "<b attr='\"'>&amp;&", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}", "\u{FFFE}\u{FFFF}",
    "\r\n\t ", "\u{1B}[31m", "e\u{301}\"\u{301}<\u{FE0F}", "👩‍👧\u{2028}\u{2029}\u{202E}", "-->",
    "<![CDATA[",
    "\u{1FFFE}\u{10FFFF}\u{E000}",
  ])
  func hostileTextStaysText(_ text: String) throws {
    var exercise = Facts.exercise([
      .wrongAnswer(question: text, fault: .value(expected: text, got: text)),
      .stopped(by: .signal(4, message: text, place: text)),
      .wrongAnswer(question: "q", fault: .threw(text)),
    ])
    for index in exercise.checks.indices {
      exercise.checks[index].printed = text
      exercise.checks[index].misconception = text
    }
    exercise.file = text
    let document = try parsed(report(exercise))
    #expect(document.elements("testcase").count == 3)
    #expect(document.elements("b").isEmpty)
    #expect(document.elements("failure").count == 3)
  }

  @Test func whatLearnersWriteComesBackAsTheyWroteIt() throws {
    let text = "a < b && \"c\" ]]> 'd'"
    let exercise = Facts.exercise([.wrongAnswer(question: text, fault: .threw("x"))])
    #expect(try parsed(report(exercise)).texts("failure")[0].hasPrefix("asked:    \(text)\n"))
  }
}

/// What a parser finds in a document: the elements in order, their attributes and their texts.
private final class Document: NSObject, XMLParserDelegate {
  private var found: [(name: String, attributes: [String: String], text: String)] = []
  private var open: [Int] = []

  /// Nil where the document is not well formed.
  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func elements(_ name: String) -> [[String: String]] {
    found.filter { $0.name == name }.map(\.attributes)
  }

  func texts(_ name: String) -> [String] { found.filter { $0.name == name }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(found.count)
    found.append((name, attributes, ""))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { found[last].text += string }
  }
}
