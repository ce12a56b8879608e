import Checks
import Localization
import Testing

@testable import Grading

@Suite("Small parts of grading") struct SmallPartsTests {
  @Test func onlyWrittenLessonsAreNamed() {
    let exercise = ExerciseReport(
      id: "3.1-made-up", title: Localized(es: "t", en: "t"), outcome: .failed, points: 0,
      maximumPoints: 1, file: "", checks: [], milliseconds: 0)
    let check = CheckRecord(
      id: "a", sentence: Localized(es: "s", en: "s"), outcome: .failed, points: 0,
      maximumPoints: 1, misconception: "m", lesson: "3.1", milliseconds: 0)
    func lines(_ sections: Set<String>, pages: Set<String> = []) -> [String] {
      let lessons = WrittenLessons(sections: sections, pages: pages)
      return CheckMessage(check, of: exercise, language: .en, lessons: lessons).lines
    }
    let text = "  read question 3.1 in lessons/en/s3.md"
    #expect(lines(["3"]) == ["→ known mistake: m", text])
    #expect(lines(["3"], pages: ["site/public/es/s3.html"]) == ["→ known mistake: m", text])
    #expect(
      lines(["3"], pages: ["site/public/en/s3.html"])
        == ["→ known mistake: m", "  open site/public/en/s3.html#q3.1"])
    #expect(lines(["2", "31"]) == ["→ known mistake: m"])
    #expect(PageText(language: .en, lessons: WrittenLessons(sections: [])).lesson("2.2") == nil)
    #expect(course.lessons.existing("2.2") == "2.2")
    #expect(course.lessons.existing("9.1") == nil)
  }

  @Test func aCrashIsToldFromPrints() {
    let text = CrashText(
      """
      hello
      Flatten/Flatten.swift:12: Fatal error: Index out of range

      *** Signal 4: Backtracing from 0x7f... done ***
      1 [ra] 0x1 Flatten.forward(_:) + 2 in probe at /tmp/x/Flatten.swift:12:8
      2 [ra] 0x1 main in probe at /tmp/x/Other.swift:3:8
      """, files: ["Flatten.swift"])
    #expect(text.printed == "hello")
    #expect(text.message == "Fatal error: Index out of range")
    #expect(text.place == "Flatten.swift:12")
  }

  @Test func printsAloneAreNoCrash() {
    let text = CrashText("a\nat /x/Flatten.swift:1\n", files: ["Flatten.swift"])
    #expect(text.printed == "a\nat /x/Flatten.swift:1\n")
    #expect(text.message == nil)
    #expect(text.place == nil)
  }

  @Test(arguments: [
    (Stop.processorTime(seconds: 2), "more than 2 s"), (.wallTime(seconds: 10), "within 10 s"),
    (.memory(bytes: 64 << 20), "64 MB"), (.output(bytes: 1 << 20), "1024 KB"),
    (.exited(code: 3), "exit(3)"), (.garbled(""), "line to the judge"),
    (.garbled("", isEarly: true), "an answer came before its question"),
    (.signal(11, message: nil, place: "A.swift:3"), "at A.swift:3 with signal 11"),
    (.signal(4, message: "Fatal error: x", place: nil), "stopped: Fatal error: x"),
  ])
  func aStopNamesItsCause(_ stop: Stop, _ words: String) {
    #expect(stop.sentence.en.contains(words))
    #expect(stop.sentence.es != stop.sentence.en)
  }

  @Test func hashesTellContentsApart() {
    func hash(_ texts: String...) -> String {
      var hash = ContentHash()
      for text in texts { hash.add(text) }
      return hash.text
    }
    #expect(hash("ab", "c") != hash("a", "bc"))
    #expect(hash("a", "b") != hash("b", "a"))
    #expect(hash("a") == hash("a"))
    #expect(hash().count == 32)
    // FNV-1a of nothing is its offset basis, of "a" a published value.
    #expect(ContentHash().number == 0xCBF2_9CE4_8422_2325)
    var letter = ContentHash()
    letter.add("a".utf8)
    #expect(letter.number == 0xAF63_DC4C_8601_EC8C)
  }

  @Test func exercisesAreSelectedByNumberAndName() throws {
    #expect(try Catalogue.select([]).count == Catalogue.exercises.count)
    #expect(try Catalogue.select(["xavier", "2.2", "FLATTEN"]).map(\.number) == ["2.2", "8.1"])
    #expect(throws: GradingError.unknownExercise("9.9", nearest: [])) {
      try Catalogue.select(["2.2", "9.9"])
    }
    #expect(throws: GradingError.unknownExercise("flaten", nearest: ["2.2-flatten"])) {
      try Catalogue.select(["flaten"])
    }
  }

  /// Whichever letter of its id or name is left out, an exercise is the one that is asked about, or
  /// one of the few.
  @Test(arguments: Catalogue.exercises)
  func oneLetterLessIsNear(_ exercise: Exercise) throws {
    for text in [exercise.id, String(exercise.id.drop { $0 != "-" }.dropFirst())] {
      for index in text.indices {
        var less = text
        less.remove(at: index)
        do {
          _ = try Catalogue.select([less])
        } catch GradingError.unknownExercise(_, let nearest) {
          #expect(nearest.contains(exercise.id) && nearest.count < 3, "\(less): \(nearest)")
        }
      }
    }
  }

  @Test func longTextsAreCut() {
    let long = String(repeating: "á", count: 5000)
    let report = ExerciseReport(
      id: "2.2-flatten", title: Localized(es: "", en: ""), outcome: .doesNotCompile, points: 0,
      maximumPoints: 1, file: "", obstacle: .unforeseen(description: long), checks: [],
      milliseconds: 0
    ).bounded
    #expect((report.explanation?.en.utf8.count ?? 0) < 2100)
  }
}
