import Checks
import Foundation
import Localization
import Presentation
import Testing

@testable import Grading

/// The tables of formats: each row is a pure function of a report.
struct FormatTests {
  private func setting(isOverview: Bool = false) -> ReportSetting {
    ReportSetting(
      language: .en, style: TerminalStyle(isColoured: false), lessons: course.lessons,
      titles: course.sectionTitles, isOverview: isOverview)
  }

  @Test func everyNameIsInItsTableOnce() {
    #expect(ReportFormat.all.map(\.name) == ["terminal", "json", "junit"])
    #expect(ClassFormat.all.map(\.name) == ["terminal", "json", "csv"])
    #expect(ReportFormat.named("junit")?.name == "junit")
    #expect(ReportFormat.named("pdf") == nil)
    #expect(ReportFormat.all.filter(\.isForPeople).map(\.name) == ["terminal"])
  }

  @Test func everyFormOfAReportIsWholeLines() throws {
    for format in ReportFormat.all {
      for isOverview in [true, false] {
        let text = try format.text(Facts.report, setting(isOverview: isOverview))
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(format.name)")
        #expect(!text.unicodeScalars.contains("\u{1B}"), "\(format.name)")
        #expect(try format.text(Facts.report, setting(isOverview: isOverview)) == text)
      }
    }
  }

  @Test func onlyAnOverviewHasTheBoard() throws {
    let format = try #require(ReportFormat.named("terminal"))
    let whole = try format.text(Facts.report, setting(isOverview: true))
    let part = try format.text(Facts.report, setting())
    #expect(whole.contains("Your progress") && !part.contains("Your progress"))
    #expect(whole.hasPrefix(part.prefix { $0 != "\n" }))
  }

  /// The keys that simple readers use, beside the facts.
  @Test func jsonHasTheSentencesBesideTheFacts() throws {
    struct Read: Decodable {
      struct Exercise: Decodable {
        var explanation: Localized?
        var compiler: [String]
        var checks: [Check]
      }
      struct Check: Decodable {
        var explanation: [Localized]
        var diagnosis: Localized?
      }
      var version: Int
      var exercises: [Exercise]
    }
    let data = try Facts.report.json()
    let read = try JSONCoding.decoder.decode(Read.self, from: data)
    #expect(read.version == 2)
    for (read, exercise) in zip(read.exercises, Facts.report.exercises) {
      #expect(read.explanation == exercise.explanation)
      #expect(read.compiler == exercise.compiler)
      #expect(read.checks.map(\.explanation) == exercise.checks.map(exercise.explanation(of:)))
      #expect(read.checks.map(\.diagnosis) == exercise.checks.map(exercise.diagnosis(of:)))
    }
    // The facts are all there too: what is printed can be read as a report.
    let facts = try JSONCoding.decoder.decode(Report.self, from: data)
    #expect("\(facts)" == "\(Facts.report)")
  }

  @Test func theFolderOfAClassHoldsWhatItsFormsLeave() throws {
    let report = MadeUpClass(
      exercises: [.flatten], students: [("Ana", { _ in .passed })], checks: []
    ).report
    let files = try report.files(try ReportTemplates(course), language: .en)
    #expect(Set(files.keys) == ["index.html", "students/x.html", "grades.csv", "grades.json"])
    let entries = ClassFormat.everyForm.reduce(into: Set<String>()) { $0.formUnion($1.entries) }
    #expect(
      Set(files.keys.compactMap { $0.split(separator: "/").first.map(String.init) }) == entries)
    let csv = try #require(ClassFormat.named("csv")?.text)
    #expect(try csv(report, setting()) == report.csv)
    #expect(ClassFormat.named("html") == nil, "a folder cannot be printed")
  }

  /// The class report as a machine gets it: facts that come back, and sentences beside them.
  @Test func aClassComesBack() throws {
    let made = MadeUpClass(
      exercises: [.flatten],
      students: [("Ana", { _ in .failed }), ("Eva", { _ in .notGradable })],
      checks: Facts.exercise().checks
    ).report
    let data = try made.json()
    let back = try JSONCoding.decoder.decode(ClassReport.self, from: data)
    #expect("\(back)" == "\(made)")
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let students = try #require(object["students"] as? [[String: Any]])
    #expect(students.map { $0["status"] as? String } == ["graded", "notGradable"])
    let reasons = try #require(students[1]["reasons"] as? [[String: Any]])
    #expect(reasons[0]["cause"] as? String == "course")
    #expect((reasons[0]["sentence"] as? [String: String])?["en"] == "2.2: for a reason")
    let mistakes = try #require(object["misconceptions"] as? [[String: Any]])
    #expect(mistakes[0]["id"] as? String == "flattens-the-batch")
    #expect(
      (mistakes[0]["sentence"] as? [String: String])?["en"]?.hasPrefix("You flattened") == true)
    let guards = try #require(object["protections"] as? [[String: Any]])
    #expect(guards.count == 8)
    #expect(guards.allSatisfy { ($0["sentence"] as? [String: String])?["es"] != nil })
  }
}
