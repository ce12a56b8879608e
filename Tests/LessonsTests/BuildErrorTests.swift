import Testing

@testable import Lessons

/// One way to break a lesson, and the sentence that should say so.
struct Breakage: CustomTestStringConvertible, Sendable {
  struct Edit: Sendable {
    var file, old, new: String
  }
  /// The file that the error names.
  var file: String
  var edits: [Edit]
  /// A text on the line that the error names, or `nil` for the first line.
  var place: String?
  var sentence: String

  var testDescription: String { sentence }

  init(
    in file: String = "lessons/es/s2.md", _ old: String, _ new: String, at place: String?,
    _ sentence: String
  ) {
    self.file = file
    edits = [Edit(file: file, old: old, new: new)]
    self.place = place
    self.sentence = sentence
  }

  /// The same, with one more edit of the same file.
  func and(_ old: String, _ new: String) -> Breakage {
    var copy = self
    copy.edits.append(Edit(file: file, old: old, new: new))
    return copy
  }

  /// The same, where the error names another file than the one that is edited.
  func named(in file: String, at place: String) -> Breakage {
    var copy = self
    (copy.file, copy.place) = (file, place)
    return copy
  }
}

@Suite("Build errors")
struct BuildErrorTests {
  @Test("the fixture course builds without errors")
  func sound() throws {
    #expect(try FixtureCourse().errors() == [])
  }

  @Test(
    "each error names the file, the line and what is wrong",
    arguments: frontMatter + text + fences + sources + quizzes + mirrors)
  func sentence(_ breakage: Breakage) throws {
    var course = FixtureCourse()
    for edit in breakage.edits { course.edit(edit.file, edit.old, edit.new) }
    let line = breakage.place.map { course.line(of: $0, in: breakage.file) } ?? 1
    let errors = try course.errors()
    #expect(errors.contains("\(breakage.file):\(line): \(breakage.sentence)"), "\(errors)")
  }

  static let frontMatter = [
    Breakage(
      "---\ntitle: Arqui", "title: Arqui", at: nil,
      "a lesson begins with front matter between two lines \"---\"."),
    Breakage(
      "minutes: 12", "doce minutos", at: "doce",
      "expected \"key: value\" in the front matter, found \"doce minutos\"."),
    Breakage(
      "minutes: 12", "minutes: doce", at: nil,
      "minutes is a whole number from 1 to 60, not \"doce\"."),
    Breakage(
      "minutes: 12", "minutes: 0", at: nil, "minutes is a whole number from 1 to 60, not \"0\"."),
    Breakage("minutes: 12\n", "", at: nil, "the front matter lacks \"minutes\"."),
    Breakage("title: Arquitectura", "title:", at: nil, "the front matter lacks \"title\"."),
    Breakage(
      "minutes: 12", "title: Otra", at: "title: Otra", "\"title\" stands twice in the front matter."
    ),
    Breakage(
      "minutes: 12", "autor: yo", at: "autor",
      "the front matter has no key \"autor\"; the keys are title, summary, minutes, objective."),
    Breakage(
      "objective: LO2.1", "objective: 2.1", at: "objective: 2.1",
      "an objective reads \"LO2.1: what one can do\", not \"2.1 Explicar el orden de los `píxeles`.\"."
    ),
    Breakage(
      "objective: LO2.2", "objective: LO2.1", at: "objective: LO2.1: Decir",
      "\"LO2.1\" stands twice in the front matter."),
  ]

  static let text = [
    Breakage(
      "### Los píxeles", "# Los píxeles", at: "# Los píxeles",
      "the title stands in the front matter; headings start at level 2 (##)."),
    Breakage(
      "### Los píxeles", "#### Los píxeles", at: "#### Los",
      "a heading of level 4 follows one of level 2; levels go down one by one."),
    Breakage(
      " <!-- #q2.1 -->", "", at: "## 2.1",
      "the heading \"2.1 ¿Importa el orden?\" needs an id, as in "
        + "\"## 2.1 ¿Importa el orden? <!-- #name -->\"."),
    Breakage(
      "#q2.1 -->", "#q2/1 -->", at: "#q2/1",
      "\"q2/1\" cannot be an id: a letter, then letters, digits, points, hyphens."),
    Breakage(
      "<!-- #order -->", "<!-- #q2.1 -->", at: "### Los",
      "the id \"q2.1\" is taken since lessons/es/s2.md:11."),
    Breakage(
      "Fin.", "<div>x</div>", at: "<div>", "HTML is not part of the dialect: \"<div>x</div>\"."),
    Breakage(
      "Fin.", "Dos líneas,\n![foto](a.png)", at: "![foto]",
      "pictures are not part of the dialect: \"a.png\"; use a figure block."),
    Breakage(
      "](#order)", "](#nada)", at: "](#nada)",
      "the link \"#nada\" leads to an anchor that does not exist."
    ),
    Breakage(
      "](#order)", "](s7.md#q7.1)", at: "](s7.md",
      "the link \"s7.html#q7.1\" leads to no page of the course."),
    Breakage(
      "](#order)", "](javascript:alert)", at: "](java",
      "the link \"javascript:alert\" is neither a page of the course nor an https address."),
    Breakage(
      "](#order)", "](/etc/passwd)", at: "](/etc",
      "the link \"/etc/passwd\" is neither a page of the course nor an https address."),
    Breakage("1. uno", "1. ## uno", at: "1. ##", "a heading cannot stand inside another block."),
  ]

  static let fences = [
    Breakage(
      "```python", "```pyton", at: "```pyton",
      "there is no block \"pyton\"; there are diagram, exercise, figure, histogram, math, picture, plot, question, "
        + "quiz, table, swift, python, console, text."),
    Breakage("alt=\"Dos curvas juntas\"", "", at: "```figure", "the figure block lacks alt=…."),
    Breakage(
      "alt=\"Dos curvas juntas\"", "alt=\"Dos", at: "```figure",
      "a quote is not closed in \"figure run=2.1-order metric=testAccuracy id=f2-1 alt=\"Dos\"."),
    Breakage(
      "id=f2-1", "id=f2-1 ancho=3", at: "```figure", "the figure block has no attribute \"ancho\"."),
    Breakage("a = b\n", "", at: "```math", "the math block is empty."),
    Breakage("Completa `Flatten`.\n", "", at: "```exercise id=2.2", "the exercise block is empty."),
    Breakage(
      "```exercise id=2.2-flatten", "```exercise id=../../etc", at: "```exercise id=../",
      "\"../../etc\" is no value for id of a exercise block."),
    Breakage(
      "Flatten.swift#forward\n", "Flatten.swift#forward\nhola\n", at: "```swift file",
      "the swift block takes its text from a file, so it has to be empty."),
    Breakage(
      "- El lote se queda.\n", "", at: "```question",
      "the question 2.2-flatten has 2 points; it needs 3 to 6."),
    Breakage(
      "- La forma se guarda.", "\nLa forma se guarda.", at: "La forma se guarda",
      "the question 2.2-flatten holds only the points of its model answer, as a list \"- …\"."),
    Breakage(
      "- Los píxeles pasan", "Los píxeles pasan", at: "Los píxeles pasan",
      "the question 2.2-flatten holds only the points of its model answer, as a list \"- …\"."),
    Breakage(
      "- El lote se queda.", "- > El lote se queda.", at: "- > El lote",
      "the question 2.2-flatten holds only the points of its model answer, as a list \"- …\"."),
    Breakage(
      "- Los píxeles pasan a **una** fila.\n- El lote se queda.\n- La forma se guarda.\n", "",
      at: "```question", "the question block is empty."),
    Breakage(
      "Flatten | `[N | 784]`", "Flatten | a | b", at: "Flatten | a",
      "the row has 3 cells, the header has 2."),
    Breakage(
      "Flatten | `[N | 784]`\n", "", at: "```table", "a table needs a header and at least one row."),
  ]

  static let sources = [
    Breakage(
      "run:2.1-order.testAccuracy", "run:2.9-x.testAccuracy", at: "run:2.9",
      "there is no recorded run lessons/runs/2.9-x.json."),
    Breakage(
      "run:2.1-order.testAccuracy", "run:2.1-order.accuracy", at: "run:2.1-order.accuracy",
      "the run 2.1-order has no value \"accuracy\"; it has delta, images, testAccuracy."),
    Breakage(
      "order.images`", "order.images|roman`", at: "roman",
      "there is no number format \"roman\"; there are percent, points, integer, seconds, "
        + "decimal0 to decimal9, interval."),
    Breakage(
      "metric=testAccuracy", "metric=loss", at: "```figure",
      "the run 2.1-order has no curve \"loss\"; it has testAccuracy, trainLoss."),
    Breakage(
      "a = b", "a = c", at: "```math",
      "the formula \"a = c\" is not in lessons/math.json; run scripts/lock-math.py."),
    Breakage(
      "Piensa en la suma", "Piensa en\n   $`n+1`$", at: "$`n+1`$",
      "the formula \"n+1\" is not in lessons/math.json; run scripts/lock-math.py."),
    Breakage(
      in: "lessons/math.json", "<mi>n</mi>", "<script>n</script>", at: nil,
      "the formula \"n\" is locked as something that is not MathML Core."
    ).named(in: "lessons/es/s2.md", at: "$`n`$"),
    Breakage(
      "Flatten.swift#forward", "Nada.swift#forward", at: "Nada",
      "the file answers/2.2-flatten/Nada.swift does not exist."),
    Breakage(
      "Flatten.swift#forward", "Flatten.swift#atras", at: "atras",
      "answers/2.2-flatten/Flatten.swift has no lines between \"// [atras]\" and \"// [/atras]\"."),
    Breakage(
      "file=answers/2.2-flatten/Flatten.swift", "file=../secreto.swift", at: "secreto",
      "\"../secreto.swift#forward\" is not a file inside the course."),
    Breakage(
      "```question id=2.2-flatten", "```question id=2.3-relu", at: "```question",
      "the model answer answers/2.3-relu/answer.es.md does not exist."),
    Breakage(
      in: "lessons/runs/2.1-order.json", "\"seeds\": [1, 2, 3],", "", at: nil,
      "is not the JSON that belongs here: the top lacks \"seeds\"."),
    Breakage(
      in: "lessons/runs/2.1-order.json", "0.85, 0.87]", "0.85]", at: nil,
      "the curve \"testAccuracy: original\" cannot be drawn: its lists differ in length."),
    Breakage(
      in: "lessons/runs/2.1-order.json", "\"x\": [1, 2, 3]", "\"x\": [1, 3, 2]", at: nil,
      "the curve \"testAccuracy: original\" cannot be drawn: its x values do not increase."),
    Breakage(
      in: "lessons/runs/2.1-order.json", "\"id\": \"2.1-order\"", "\"id\": \"2.1-other\"", at: nil,
      "the run calls itself \"2.1-other\", unlike its file."),
    Breakage(
      in: "lessons/course.json", "\"id\": \"2.1\"", "\"id\": \"2.2\"", at: nil,
      "the table of the course is wrong: the questions of section 2 are not 2.1, …."),
    Breakage(
      in: "lessons/course.json", "\"tagline\"", "\"lema\"", at: nil,
      "is not the JSON that belongs here: the top lacks \"tagline\"."),
  ]

  static let quizzes = [
    Breakage(
      "id=s2.q2", "id=s3.q2", at: "id=s3.q2",
      "the quiz s3.q2 belongs to section 2, so its id starts with \"s2.\"."),
    Breakage(
      "- [ ] Baja", "- [x] Baja", at: "id=s2.q1",
      "the quiz s2.q1 has 2 right options; a single one needs exactly one."),
    Breakage(
      "- [x] Nada", "- [ ] Nada", at: "id=s2.q1",
      "the quiz s2.q1 has 0 right options; a single one needs exactly one."),
    Breakage(
      "- [x] `[", "- [ ] `[", at: "id=s2.q2",
      "the quiz s2.q2 has 0 right options; it needs at least one."),
    Breakage(
      "  > Sí: la suma no cambia.\n", "", at: "- [x] Nada",
      "option 2 of the quiz s2.q1 has no reason (a block quote under it)."),
    Breakage(
      "> Sí: la suma no cambia.", "> <!-- m:solo -->", at: "- [x] Nada",
      "option 2 of the quiz s2.q1 has no reason (a block quote under it)."),
    Breakage(
      "- [x] Nada", "- Nada", at: "- Nada",
      "an option of the quiz s2.q1 does not start with [ ] or [x]."),
    Breakage(
      "- [x] Nada", "- [x]", at: "- [x]\n",
      "an option of the quiz s2.q1 says nothing."),
    Breakage(
      "- [ ] Baja", "- [ ] A\n  > a\n- [ ] B\n  > b\n- [ ] C\n  > c\n- [ ] Baja", at: "id=s2.q1",
      "the quiz s2.q1 has 5 options; it needs 2 to 4."),
    Breakage(
      "¿Qué pasa al barajar con $`n`$?\n", "", at: "id=s2.q1",
      "the quiz s2.q1 has no question before its options."),
    Breakage(
      "Una explicación final.", "> Una cita final.", at: "> Una cita final",
      "after the options of the quiz s2.q1 come only numbered hints and a last explanation."),
    Breakage(
      "type=single", "type=trace", at: "id=s2.q1", "\"trace\" is no value for type of a quiz block."
    ),
    Breakage(
      "id=s2.q2", "id=s2.q1", at: "id=s2.q1 type=multi",
      "the id \"s2.q1\" is taken since lessons/es/s2.md:56."),
    Breakage(
      "lo=LO2.2", "lo=LO2.7", at: "lo=LO2.7",
      "the quiz s2.q2 names the objective LO2.7, which the front matter does not have."),
    Breakage(
      "lo=LO2.2", "lo=LO2.1", at: "objective: LO2.2", "no quiz examines the objective LO2.2."),
    Breakage(
      "ref=#order", "ref=#nada", at: "ref=#nada",
      "the link \"#nada\" leads to an anchor that does not exist."),
    Breakage(
      "ref=#order", "ref=order", at: "ref=order", "\"order\" is no value for ref of a quiz block."),
  ]

  static let mirrors = [
    Breakage(
      in: "lessons/en/s2.md", "- The batch stays.", "- The batch stays.\n- Alone.",
      at: "```question",
      "a question (2.2-flatten, 4 points) stands where lessons/es/s2.md:85 has a question "
        + "(2.2-flatten, 3 points)."),
    Breakage(
      in: "lessons/en/s2.md", "type=single", "type=multi", at: "id=s2.q1",
      "a quiz (id s2.q1, multi, LO2.1, ref order, 2 options, right 2, 2 hints, misconceptions "
        + "shapes none) stands where lessons/es/s2.md:56 has a quiz (id s2.q1, single, LO2.1, "
        + "ref order, 2 options, right 2, 2 hints, misconceptions shapes none)."),
    Breakage(
      in: "lessons/en/s2.md", "- [x] `[1, 784]`", "- [ ] `[1, 784]`", at: "id=s2.q2",
      "a quiz (id s2.q2, multi, LO2.2, ref none, 3 options, right 1, 0 hints, misconceptions none "
        + "none none) stands where lessons/es/s2.md:70 has a quiz (id s2.q2, multi, LO2.2, ref none, "
        + "3 options, right 1 and 2, 0 hints, misconceptions none none none)."),
    Breakage(
      in: "lessons/en/s2.md", "#order -->", "#orden -->", at: "#orden -->",
      "a heading (level 3, id orden) stands where lessons/es/s2.md:13 has a heading (level 3, id order)."
    ),
    Breakage(
      in: "lessons/en/s2.md", "The end.", "```text\nx\n```", at: "```text\nx",
      "code (text) stands where lessons/es/s2.md:97 has a paragraph."),
    Breakage(
      in: "lessons/en/s2.md", "---\n\nThe end.\n", "***\n", at: "***",
      "nothing more stands where lessons/es/s2.md:97 has a paragraph."),
    Breakage(
      in: "lessons/en/s2.md", "minutes: 12", "minutes: 13", at: nil,
      "minutes (13) stands where lessons/es/s2.md:1 has minutes (12)."),
    Breakage(
      in: "answers/2.2-flatten/answer.en.md", "Turns", "> Turns", at: nil,
      "a quote stands where answers/2.2-flatten/answer.es.md:1 has a paragraph."),
  ]

  @Test("a lesson without its mirror, or with another name, is an error")
  func missingMirror() throws {
    var course = FixtureCourse()
    course.files["lessons/en/s2.md"] = nil
    course.files["lessons/es/notas.md"] = "x"
    #expect(
      try course.errors() == [
        "lessons/es/notas.md:1: a lesson is called after a section of lessons/course.json: s1.md, s2.md, …",
        "lessons/es/s2.md:1: has no mirror: write lessons/en/s2.md.",
      ])
  }

  @Test("the front matter has to end")
  func unclosed() throws {
    var course = FixtureCourse()
    course.files["lessons/es/s2.md"] = "---\ntitle: A\n"
    #expect(
      try course.errors().first
        == "lessons/es/s2.md:1: the front matter is not closed with \"---\"."
    )
  }

  @Test("errors of both files come in one run, sorted")
  func all() throws {
    var course = FixtureCourse()
    course.edit("lessons/es/s2.md", "a = b", "a = c")
    course.edit("lessons/en/s2.md", "a = b", "a = c")
    course.edit("lessons/es/s2.md", "testAccuracy`", "accuracy`")
    let errors = try course.errors()
    #expect(errors.count == 3)
    #expect(errors == errors.sorted())
  }

  @Test("a key that never moves is an error from three questions on")
  func keyAlwaysAt() throws {
    var course = FixtureCourse()
    let quiz = { (id: String) in
      "````quiz id=\(id) type=single lo=LO2.1\nx?\n\n- [ ] a\n  > b\n- [x] c\n  > d\n````\n\n"
    }
    for file in ["lessons/es/s2.md", "lessons/en/s2.md"] {
      course.edit(file, "```exercise id=2.2", quiz("s2.q3") + quiz("s2.q4") + "```exercise id=2.2")
    }
    let line = course.line(of: "id=s2.q4", in: "lessons/es/s2.md")
    #expect(
      try course.errors().contains(
        "lessons/es/s2.md:\(line): the right option is always number 2; move some, or a reader "
          + "learns that instead."))
  }
}
