import Testing

@testable import Lessons

@Suite("Kinds of questions")
struct QuizKindTests {
  @Test("all kinds are read")
  func sound() throws {
    let (quizzes, errors) = QuizKinds.read(
      QuizKinds.numeric, QuizKinds.order, QuizKinds.short, QuizKinds.predict, QuizKinds.line)
    #expect(errors == [])
    #expect(quizzes.map(\.kind) == [.numeric, .order, .short, .predict, .line])
    let number = try #require(quizzes[0].number)
    #expect(number.accepts(2570) == true && number.accepts(2560) == false)
    #expect(number.unit == "parámetros")
    #expect(quizzes[0].options.map(\.misconception) == ["forgets-biases"])
    #expect(quizzes[1].options.map { $0.text.map(\.plain) } == [["Uno"], ["Dos"], ["Tres"]])
    #expect(quizzes.map(\.hints.count) == [1, 1, 0, 0, 0])
    #expect(quizzes[1].explanation.map(\.plain) == ["Y ya está."])
    #expect(quizzes[2].options.map(\.content).contains(.phrase("está muerta")))
    #expect(quizzes[3].base == [0, 0.5, 1])
    #expect(quizzes[3].options[1].content == .curve([0.1, 0.6, 0.8]))
    #expect(quizzes[3].options[1].text.map(\.plain) == ["Sube"])
    #expect(quizzes[4].codeLines.count == 4)
    #expect(quizzes[4].options[0].content == .codeLine(3))
    #expect(quizzes[4].prompt.map(\.plain) == ["¿Qué línea falla?"])
  }

  @Test("a number needs no wrong ones, but always says where it comes from")
  func bareNumber() {
    let head = "````quiz id=s2.q1 type=numeric lo=LO2.1 key=2*3\n"
    #expect(QuizKinds.read(head + "¿a?\n\nPorque sí.\n````").errors == [])
    #expect(
      QuizKinds.read(head + "¿a?\n\n1. Pista.\n\nPorque sí.\n````").quizzes[0].hints.count == 1)
    let missing = "s2.md:9: the quiz s2.q1 needs a last paragraph that says how to find the answer."
    #expect(QuizKinds.read(head + "¿a?\n````").errors == [missing])
    #expect(QuizKinds.read(head + "¿a?\n\n1. Pista.\n````").errors == [missing])
    #expect(
      QuizKinds.read(head + "````").errors
        == ["s2.md:9: the quiz s2.q1 has no question before its options."])
  }

  @Test("sums are computed, and everything else is refused")
  func sums() throws {
    for (text, value) in [
      ("256*10+10", 2570.0), ("2^3^2", 512), ("-2^2", -4), ("(1+2)*3-4/2", 7), ("exp(0)+ln(1)", 1),
      ("sqrt(9) * 2", 6), ("tanh(0)", 0),
    ] {
      #expect(Arithmetic(text)?.value == value, "\(text)")
    }
    #expect(Arithmetic("2570")?.isResult == true && Arithmetic("-2570")?.isResult == true)
    #expect(Arithmetic("2*3")?.isResult == false)
    let deep = String(repeating: "(", count: 99) + "1" + String(repeating: ")", count: 99)
    for text in ["", "1+", "1/0", "a", "1,5", "2x3", "()", "(1", "1)", "exp", "ln(0)", deep] {
      #expect(Arithmetic(text) == nil, "\(text)")
    }
  }

  @Test("written answers are compared without case, accents, spaces and marks around them")
  func phrases() {
    for text in ["Permutación", "  permutacion.", "«PERMUTACIÓN»", "per mutación"] {
      #expect(Phrase.key(of: text) == "permutacion", "\(text)")
    }
    #expect(Phrase.key(of: "¿?") == "")
    #expect(Phrase.key(of: "1/4") == "1/4")
  }

  @Test("steps are shuffled alike in every build, and never stand in their order")
  func shuffle() {
    for count in 3...6 {
      for number in 1...40 {
        let places = Shuffle.places(count, seed: "s2.q\(number)")
        #expect(places.sorted() == Array(0..<count))
        #expect(places != Array(0..<count))
        #expect(places == Shuffle.places(count, seed: "s2.q\(number)"))
      }
    }
    #expect(Set((1...20).map { Shuffle.places(4, seed: "s2.q\($0)") }).count > 8)
  }
}
