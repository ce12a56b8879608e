import Checks
import Foundation
import Localization
import Testing

@testable import Grading

@Suite("Files of a class report") struct ReportFilesTests {
  @Test func thereIsAPageForEachStudent() async throws {
    let sample = try await SampleClass.graded.value
    let pages = sample.report.students.map(\.page)
    #expect(Set(pages).count == sample.report.students.count)
    #expect(
      Set(sample.files.keys) == Set(pages).union(["index.html", "grades.csv", "grades.json"]))
    let index = sample.page("index.html")
    for page in pages { #expect(index.contains("href=\"\(page)\"")) }
  }

  @Test func noPageCarriesWhatStudentsWrote() async throws {
    let sample = try await SampleClass.graded.value
    for path in sample.files.keys where path.hasSuffix(".html") {
      let html = sample.page(path)
      #expect(!html.contains("<script"), "\(path)")
      #expect(!html.contains("<b>\""), "\(path)")
      #expect(!html.unicodeScalars.contains("\u{1B}"), "\(path)")
      #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
      #expect(!html.contains("http://") && !html.contains("https://"))
      #expect(html.contains("<html lang=\"en\">"))
      #expect(html.components(separatedBy: "<h1").count == 2)
      #expect(!html.contains("{{"))
    }
    #expect(sample.page("index.html").contains("&lt;script&gt;alert(1)&lt;&quot;&#39;&amp;"))
    let page = try #require(sample.student(SampleClass.scriptName)?.page)
    #expect(sample.page(page).contains("&lt;script&gt;alert(2)&lt;/script&gt;"))
  }

  @Test func aMissingMarkSaysWhoHasToDoWhat() async throws {
    let sample = try await SampleClass.graded.value
    let page = try #require(sample.student("symlink")?.page)
    let action = "Whoever runs the course has to look at the submission"
    #expect(sample.page(page).contains("<p><b>\(action)"))
    #expect(sample.page("index.html").contains("<b>\(action)"))
    let graded = try #require(sample.student("Ana")?.page)
    #expect(!sample.page(graded).contains("Whoever"))
  }

  @Test func pagesAreInBothLanguages() async throws {
    let sample = try await SampleClass.graded.value
    let files = try sample.report.files(try ReportTemplates(course), language: .es)
    let index = String(decoding: try #require(files["index.html"]), as: UTF8.self)
    #expect(index.contains("<html lang=\"es\">"))
    #expect(index.contains("Informe de la clase"))
    #expect(!index.contains("Class report"))
  }

  @Test func theIndexSaysWhatGuardedTheMachine() async throws {
    let index = try await SampleClass.graded.value.page("index.html")
    #expect(index.contains("processor time: 1 s for each check"))
    #expect(index.contains("full sandbox"))
    #expect(index.contains("not active"))
  }

  @Test func jsonComesBackAsItWas() async throws {
    let sample = try await SampleClass.graded.value
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let data = try #require(sample.files["grades.json"])
    let report = try decoder.decode(ClassReport.self, from: data)
    // Times pass through decimal notation.
    #expect(report.students.map(\.id) == sample.report.students.map(\.id))
    #expect(report.students.map(\.status) == sample.report.students.map(\.status))
    #expect(report.students.map(\.points) == sample.report.students.map(\.points))
    #expect(report.format == "perceptron-class-report")
    #expect(report.date == Date(timeIntervalSince1970: 1_700_000_000))
    #expect(report.limits == sample.report.limits)
  }

  @Test func aLossThatJSONCannotHoldDoesNotLoseTheReport() throws {
    var check = CheckRecord(
      id: "learns", sentence: Localized(es: "s", en: "s"), outcome: .failed, points: 0,
      maximumPoints: 1, milliseconds: 0)
    check.curve = LearningCurve()
    check.curve?.trainingLoss = [.nan, .infinity]
    let report = MadeUpClass(
      exercises: [.flatten], students: [("Ana", { _ in .failed })], checks: [check]
    ).report
    let text = String(decoding: try report.json(), as: UTF8.self)
    #expect(text.contains("\"nan\"") && text.contains("\"inf\""))
  }

  @Test func csvHasARowForEachStudent() async throws {
    let sample = try await SampleClass.graded.value
    let rows = try parseCSV(sample.report.csv)
    #expect(rows[0] == ["student", "status", "2.2-flatten", "total", "maximum"])
    #expect(rows.count == 11)
    #expect(rows.allSatisfy { $0.count == 5 })
    let all = "\(Exercise.flatten.points)"
    #expect(rows.contains(["Ana", "graded", all, all, all]))
    #expect(rows.contains(["symlink", "notGradable", "", "", all]))
    #expect(rows.contains(["'=cmd()", "graded", "0", "0", all]))
    #expect(rows.contains { $0[0] == SampleClass.scriptName })
  }
}

/// A strict reader of RFC 4180.
private func parseCSV(_ text: String) throws -> [[String]] {
  struct Malformed: Error {}
  var rows: [[String]] = []
  var (row, field, isQuoted) = ([String](), "", false)
  var rest = Array(text.unicodeScalars)[...]
  while let scalar = rest.popFirst() {
    switch (scalar, isQuoted) {
    case ("\"", true) where rest.first == "\"":
      rest.removeFirst()
      field.unicodeScalars.append("\"")
    case ("\"", true): isQuoted = false
    case ("\"", false):
      guard field.isEmpty else { throw Malformed() }
      isQuoted = true
    case (",", false):
      row.append(field)
      field = ""
    case ("\r", false):
      guard rest.popFirst() == "\n" else { throw Malformed() }
      rows.append(row + [field])
      (row, field) = ([], "")
    default: field.unicodeScalars.append(scalar)
    }
  }
  guard field.isEmpty, row.isEmpty, !isQuoted else { throw Malformed() }
  return rows
}
