import Checks
import Foundation
import Localization
import Presentation
import Testing

@testable import Grading

/// The table of a class on a terminal.
struct TerminalClassReportTests {
  private func lines(
    _ made: MadeUpClass, language: Language = .en, titles: SectionTitles = course.sectionTitles
  ) -> [String] {
    TerminalClassReport(
      made.report, language: language, style: TerminalStyle(isColoured: false), titles: titles
    ).table.components(separatedBy: "\n")
  }

  private let wholeCourse = MadeUpClass(
    exercises: Catalogue.exercises,
    students: [
      ("Ana", { _ in .passed }),
      ("Benito", { $0.number == "1.2" ? .stopped : $0.id < "3" ? .passed : .unfinished }),
      ("Carla", { $0.number == "4.1" ? .notGradable : .passed }),
      (String(repeating: "María José ", count: 9), { _ in .doesNotCompile }),
      (String(repeating: "日本語", count: 20), { _ in .notAsked }),
    ])

  @Test(arguments: Language.allCases)
  func theWholeCourseFits(_ language: Language) {
    let table = lines(wholeCourse, language: language)
    let end = table.firstIndex { $0.hasPrefix("!") } ?? table.endIndex
    for line in table[..<end] { #expect(line.columns <= 80, "\(line)") }
    #expect(table[0].split(separator: " ").dropFirst().dropLast().joined() == "123456789")
  }

  @Test func aSectionAddsUpItsExercises() throws {
    let table = lines(wholeCourse)
    let sections = Dictionary(grouping: Catalogue.exercises) { $0.id.prefix(1) }
      .mapValues { $0.reduce(0) { $0 + $1.points } }
    let possible = table[1].dropFirst("points possible".count).split(separator: " ")
    #expect(table[1].hasPrefix("points possible"))
    #expect(
      possible.compactMap { Int($0) }.dropLast() == (1...9).map { sections["\($0)"] ?? 0 }[...])
    #expect(possible.last == "\(wholeCourse.report.maximumPoints)")

    let stopped = try #require(Catalogue.exercises.first { $0.number == "1.2" }).points
    let first = (sections["1"] ?? 0) - stopped
    let second = sections["2"] ?? 0
    let benito = table[3].split(separator: " ")
    #expect(
      benito[...6] == ["Benito", "✘", "\(first)", "✔", "\(second)", "○", "0"])
    #expect(benito.last == "\(first + second)")
    // What could not be judged has no points, and neither has the student.
    let carla = table[4].split(separator: " ")
    #expect(carla[7...8] == ["!", "–"] && carla.last == "–")
    #expect(table.contains { $0 == "! Carla: no mark: 4.1: for a reason" })
  }

  @Test func columnsOfSectionsStandBelowEachOther() {
    let table = lines(wholeCourse)
    /// Where words begin, in columns.
    func starts(_ line: String) -> [Int] {
      var (found, column, before) = ([Int](), 0, Character(" "))
      for character in line {
        if before == " ", character != " " { found.append(column) }
        column += character.columns
        before = character
      }
      return found
    }
    let places = starts(table[0]).dropFirst()
    for row in table[1...6] { #expect(Set(places).isSubset(of: starts(row)), "\(row)") }
  }

  @Test func theSectionsAreNamed() {
    let english = lines(wholeCourse).joined(separator: "\n")
    #expect(english.contains("1 Data and preprocessing · 2 Model architecture · 3 "))
    #expect(english.contains("9 Your own network"))
    let spanish = lines(wholeCourse, language: .es).joined(separator: "\n")
    #expect(spanish.contains("puntos posibles") && spanish.contains("9 Tu propia red"))
    #expect(
      lines(wholeCourse, titles: SectionTitles()).contains { $0.contains("2 Section 2") })
  }

  @Test func fewExercisesHaveAColumnEach() {
    let few = MadeUpClass(
      exercises: Array(Catalogue.exercises.prefix(4)),
      students: [
        ("Ana", { $0.number == "1.2" ? .failed : .passed }),
        (String(repeating: "x", count: 100), { _ in .unfinished }),
      ])
    let points = few.exercises.map(\.points)
    let table = lines(few)
    #expect(table[0].split(separator: " ") == ["Student", "1.1", "1.2", "1.3", "1.4", "Total"])
    let total = points.reduce(0, +)
    let row = [
      "Ana", "✔", "\(points[0])/\(points[0])", "✘", "0/\(points[1])", "✔",
      "\(points[2])/\(points[2])", "✔", "\(points[3])/\(points[3])",
      "\(total - points[1])/\(total)",
    ]
    #expect(table[1].split(separator: " ").map(String.init) == row)
    #expect(table[2].contains("xx…") && table[2].columns <= 80)
    #expect(!table.contains { $0.contains(" · ") })
  }

  @Test func oneSectionOfManyColumnsDoesNotOutgrowTheTerminal() {
    for count in 1...Catalogue.exercises.count {
      let made = MadeUpClass(
        exercises: Array(Catalogue.exercises.prefix(count)),
        students: [(String(repeating: "x", count: 90), { _ in .passed })])
      for line in lines(made) { #expect(line.columns <= 80, "\(count): \(line)") }
    }
  }

  @Test func theWorstOutcomeDecides() {
    #expect(Outcome.worst(of: []) == .passed)
    #expect(Outcome.worst(of: [.passed, .notAsked]) == .notAsked)
    #expect(Outcome.worst(of: [.unfinished, .failed, .passed]) == .failed)
    #expect(Outcome.worst(of: [.failed, .doesNotCompile]) == .doesNotCompile)
    #expect(Outcome.worst(of: [.doesNotCompile, .notGradable]) == .notGradable)
  }

  @Test(arguments: [
    ("ana", 3), ("", 0), ("ñ", 1), ("n\u{303}", 1), ("日本", 4), ("한", 2), ("ｱ", 1), ("Ａ", 2),
    ("🙂", 2), ("🇪🇸", 2), ("✔ ○ – █", 7), ("a\u{200B}b", 2),
  ])
  func columnsOfATerminal(_ text: String, _ columns: Int) {
    #expect(text.columns == columns)
    #expect(text.padded(to: 10).columns == 10)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func longNamesAreCut(_ name: String, _ width: Int, _ cut: String) {
    #expect(name.cut(to: width) == cut)
    #expect(name.cut(to: width).columns <= width)
  }
}
