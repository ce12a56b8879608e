import Foundation
import Presentation
import Testing

@testable import Lessons

@Suite("Rendering of questions")
struct QuizRenderingTests {
  /// The fixture course with further quizzes at the end of both lessons.
  private static func course(_ quizzes: String...) -> FixtureCourse {
    var course = FixtureCourse()
    for (file, end) in [("lessons/es/s2.md", "Fin.\n"), ("lessons/en/s2.md", "The end.\n")] {
      // The fixture has questions of its own.
      let text = quizzes.joined(separator: "\n\n").replacing("s2.q", with: "s2.k")
      course.edit(file, end, "\(end)\n\(text)\n")
    }
    return course
  }

  private static let all = Result {
    try course(
      QuizKinds.numeric, QuizKinds.order, QuizKinds.short, QuizKinds.predict, QuizKinds.line
    ).pages()
  }

  /// The form of a question on a page.
  private func form(_ id: String, on page: String = "es/s2.html") throws -> Substring {
    let text = try #require(try Self.all.get()[page])
    let start = try #require(text.range(of: "<form class=\"quiz\" id=\"\(id)\""))
    let end = try #require(text.range(of: "</form>", range: start.upperBound..<text.endIndex))
    return text[start.lowerBound..<end.upperBound]
  }

  @Test("a number is computed, with its reasons by answer and no answer on what is closed")
  func number() throws {
    let form = try form("s2.k1")
    #expect(form.contains("inputmode=\"decimal\""))
    #expect(form.contains("data-key=\"2570.0\" data-tolerance=\"0.0\""))
    #expect(form.contains("<span class=\"unit\">parámetros</span>"))
    #expect(form.contains("<summary>La respuesta</summary>"))
    #expect(form.contains("data-for=\"2560.0\" data-right=\"false\" data-misconception=\"forgets"))
    #expect(form.contains("<summary>Si respondiste 2560</summary>"))
    #expect(form.contains("<p>Cada unidad tiene 256 pesos y un sesgo.</p>"))
    #expect(!form.contains("class=\"explanation\""))
  }

  @Test("steps are shuffled and can be moved with buttons that say what they do")
  func order() throws {
    let form = try form("s2.k2")
    let values = form.matches(of: /data-value="(\d)"/).compactMap { Int($0.1) }
    #expect(values == Shuffle.places(3, seed: "s2.k2"))
    #expect(form.contains("<span class=\"visually-hidden\">Subir A</span>"))
    #expect(form.contains("Por qué va en el lugar 3. </span><p>Va al final.</p>"))
    #expect(form.contains("Pista 1 de 1</button>"))
    #expect(form.contains("<p>Y ya está.</p>"))
  }

  @Test("written answers come as they are compared")
  func short() throws {
    let form = try form("s2.k3")
    #expect(form.contains("data-for=\"muerta|estamuerta\" data-right=\"true\""))
    #expect(form.contains("<p>También vale: está muerta.</p>"))
    #expect(form.contains("<summary>Si respondiste «saturada»</summary>"))
    #expect(!form.contains("data-key"))
  }

  @Test("curves are small drawings, named by their text")
  func predict() throws {
    let form = try form("s2.k4")
    #expect(
      form.contains(
        "<polyline points=\"5,53.5 60,53.5 115,53.5\"/><polyline class=\"base\" "
          + "points=\"5,59 60,32 115,5\"/></svg>"))
    #expect(form.components(separatedBy: "aria-hidden=\"true\" focusable=\"false\"").count == 3)
    #expect(form.contains("<span class=\"option-text\">Sube</span>"))
    #expect(CurveSketch.svg([0, 0.2, 0.4, 0.6, 0.8, 1], base: [0, 1]).markup.utf8.count < 400)
  }

  @Test("lines of code are options, and the general reason is for the others")
  func line() throws {
    let form = try form("s2.k5")
    #expect(form.components(separatedBy: "type=\"radio\"").count == 4)
    #expect(form.contains("<li class=\"blank\" aria-hidden=\"true\"></li>"))
    #expect(
      form.contains(
        "<code><span class=\"k\">let</span> b = <span class=\"s\">&quot;&lt;i&gt;&quot;</span>"))
    #expect(
      form.contains("data-for=\"*\" data-right=\"false\"><summary>Las demás líneas</summary>"))
  }

  @Test("the key for print says all kinds of answers, in the language of the page")
  func key() throws {
    let places = Shuffle.places(3, seed: "s2.k2")
    let letters = (0..<3).map { place in ["A", "B", "C"][places.firstIndex(of: place) ?? 0] }
      .joined(separator: ", ")
    let page = try #require(try Self.all.get()["en/s2.html"])
    #expect(
      page.contains(
        "1: B · 2: A, B · 3: 2,570\u{A0}parámetros · 4: \(letters) · 5: Muerta · 6: B · 7: line 3"))
  }

  @Test("a key can be a value of a run, which has to exist")
  func run() throws {
    let quiz = QuizKinds.numeric.replacing("256*10+10", with: "run:2.1-order.testAccuracy|percent")
      .replacing("unit=", with: "tolerance=0.1 unit=")
    let page = try Self.course(quiz).page()
    #expect(page.contains("data-key=\"87.5"))
    #expect(page.contains("data-tolerance=\"0.1\""))
    #expect(page.contains("<p class=\"reason-for\">La respuesta: 87,5"))
    let unknown = try Self.course(quiz.replacing("2.1-order", with: "2.1-other")).errors()
    #expect(unknown.count == 2)
    #expect(unknown[0].hasSuffix("there is no recorded run lessons/runs/2.1-other.json."))
    let right = try Self.course(quiz.replacing("256*10`", with: "87+0.5`")).errors()
    #expect(right.first?.contains("option 1 of the quiz s2.k1 is right") == true)
  }

  @Test(
    "both languages agree in keys, curves, lines and wrong answers",
    arguments: [
      ("256*10+10", "256*10+20"), ("tolerance=0", "tolerance=1"), ("0.1 0.6 0.8", "0.1 0.6 0.9"),
      ("base=\"0 0.5 1\"", "base=\"0 0.6 1\""), ("- [ ] 1\n", "- [ ] 4\n"),
      ("m:saturated", "m:other"), ("m:two-first", "m:two-last"),
      ("let c = 3\n", "let c = 3\nlet d = 4\n"),
    ])
  func mirror(_ old: String, _ new: String) throws {
    var course = Self.course(
      QuizKinds.numeric.replacing("unit=", with: "tolerance=0 unit="), QuizKinds.order,
      QuizKinds.short, QuizKinds.predict, QuizKinds.line)
    #expect(try course.errors() == [])
    course.edit("lessons/en/s2.md", old, new)
    let errors = try course.errors()
    #expect(errors.count == 1)
    #expect(errors.first?.contains("stands where lessons/es/s2.md") == true, "\(errors)")
  }

  @Test("a language may accept more words than the other")
  func synonyms() throws {
    var course = Self.course(QuizKinds.short)
    course.edit("lessons/en/s2.md", "- [x] está muerta\n", "- [x] dead\n- [x] gone\n")
    #expect(try course.errors() == [])
  }

  @Test("the code of a solution stands in a fold of its own")
  func solution() throws {
    var course = FixtureCourse()
    for language in ["es", "en"] {
      course.files["answers/2.2-flatten/answer.\(language).md", default: ""] +=
        "\n```swift file=answers/2.2-flatten/Flatten.swift#forward\n```\n"
    }
    #expect(
      try course.page().contains(
        "<details class=\"solution\"><summary>Código de la solución: <code>Flatten.swift</code>"
          + "</summary><figure class=\"code swift\">"))
  }
}
