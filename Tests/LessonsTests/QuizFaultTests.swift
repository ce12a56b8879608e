import Testing

@testable import Lessons

@Suite("Mistakes in questions")
struct QuizFaultTests {
  /// One edit of a quiz, and the sentence that it should lead to.
  struct Fault: Sendable, CustomTestStringConvertible {
    var quiz, old, new: String
    /// The line of the lesson.
    var line: Int
    var sentence: String
    var testDescription: String { sentence }

    init(_ quiz: String, _ old: String, _ new: String, _ line: Int, _ sentence: String) {
      (self.quiz, self.old, self.new) = (quiz, old, new)
      (self.line, self.sentence) = (line, sentence)
    }
  }

  @Test("each mistake names its line and what to write", arguments: numbers + steps + words + rest)
  func mistake(_ fault: Fault) {
    #expect(fault.quiz.contains(fault.old))
    let broken = fault.quiz.replacing(fault.old, with: fault.new, maxReplacements: 1)
    #expect(QuizKinds.read(broken).errors == ["s2.md:\(fault.line): \(fault.sentence)"])
  }

  static let numbers = [
    Fault(
      QuizKinds.numeric, "256*10+10", "2570", 9,
      "the key \"2570\" of the quiz s2.q1 is a result; write the sum that it comes from, such as "
        + "\"256*10+10\", or run:ID.value."),
    Fault(
      QuizKinds.numeric, "256*10+10", "256 x 10", 9,
      "the key \"256 x 10\" of the quiz s2.q1 is neither a sum such as \"256*10+10\" nor "
        + "run:ID.value."),
    Fault(QuizKinds.numeric, "key=\"256*10+10\" ", "", 9, "the quiz block lacks key=…."),
    Fault(
      QuizKinds.numeric, "256*10+10", "1/3", 9,
      "the key of the quiz s2.q1 is no whole number, so it needs tolerance=…, such as 0.01."),
    Fault(
      QuizKinds.numeric, "unit", "tolerance=-1 unit", 9,
      "the tolerance \"-1\" of the quiz s2.q1 is no number from 0 up, such as 0.01."),
    Fault(
      QuizKinds.numeric, "`256*10`", "2560", 12,
      "option 1 of the quiz s2.q1 is no wrong number in code, such as `256*10`."),
    Fault(
      QuizKinds.numeric, "`256*10`", "`257*10`", 12,
      "option 1 of the quiz s2.q1 is right, or the same as an option before it."),
    Fault(
      QuizKinds.numeric, "- [ ]", "- [x]", 9,
      "the quiz s2.q1 has 1 right options; its right number stands in key=…, and the options are "
        + "wrong ones."),
    Fault(
      QuizKinds.numeric, "lo=LO2.1", "lo=LO2.1 base=\"0 1\"", 9,
      "the quiz block has no attribute \"base\"."),
  ]

  static let steps = [
    Fault(
      QuizKinds.order, "3. Tres\n   > Va al final.\n", "", 9,
      "the quiz s2.q2 has 2 steps; it needs 3 to 6, as \"1. …\"."),
    Fault(
      QuizKinds.order, "   > Va primero.\n", "", 12,
      "step 1 of the quiz s2.q2 has no reason for its place (a block quote under it)."),
    Fault(
      QuizKinds.order, "Y ya está.", "> Y ya está.", 21,
      "after the steps of the quiz s2.q2 come only bulleted hints and a last explanation."),
  ]

  static let words = [
    Fault(
      QuizKinds.short, "- [x] está muerta", "- [x] ¡MUERTA!", 14,
      "the answer \"¡MUERTA!\" of the quiz s2.q3 stands twice: case, accents, spaces and points at "
        + "the ends do not count."),
    Fault(
      QuizKinds.short, "está la unidad", "está: ¿viva o muerta?", 12,
      "the question of the quiz s2.q3 gives the answer \"Muerta\" away."),
    Fault(
      QuizKinds.short, "saturada", "*saturada*", 15,
      "option 3 of the quiz s2.q3 is no word or short phrase without markup."),
    Fault(
      QuizKinds.short, "  > Sí.\n", "", 12,
      "option 1 of the quiz s2.q3 has no reason (a block quote under it)."),
  ]

  static let rest = [
    Fault(
      QuizKinds.predict, "0.1 0.6 0.8", "0.1 0.6 8", 14,
      "option 2 of the quiz s2.q4 needs a curve of 2 to 12 numbers from 0 to 1 and a name, as in: "
        + "curve=\"0.1 0.6 0.8\" It rises."),
    Fault(
      QuizKinds.predict, "0.1 0.6 0.8", "0.1 0.1 0.1", 14,
      "option 2 of the quiz s2.q4 has the curve of an option before it."),
    Fault(
      QuizKinds.predict, "- [x]", "- [ ]", 9,
      "the quiz s2.q4 has 0 right options; a predict one needs exactly one."),
    Fault(
      QuizKinds.predict, "base=\"0 0.5 1\"", "base=\"0 5\"", 9,
      "\"0 5\" is no value for base of a quiz block."),
    Fault(
      QuizKinds.line, "- [x] 3", "- [x] tres", 19,
      "option 1 of the quiz s2.q5 is no number of a line, such as \"- [x] 3\"."),
    Fault(
      QuizKinds.line, "- [x] 3", "- [x] 2", 19,
      "option 1 of the quiz s2.q5 is no number of a line with code, from 1 to 4."),
    Fault(QuizKinds.line, "- [ ] 1", "- [ ] 3", 21, "the quiz s2.q5 names line 3 twice."),
    Fault(
      QuizKinds.line, "Esa no.\n", "", 9,
      "the quiz s2.q5 needs a last paragraph: the reason of the lines that no option names."),
    Fault(
      QuizKinds.line, "```swift", "    x\n\n```swift", 9,
      "the question of the quiz s2.q5 has 2 blocks of code; it needs exactly one, typed in."),
    Fault(
      QuizKinds.line, "- [x] 3\n  > Sí.\n- [ ] 1\n  > No.\n", "", 9,
      "the quiz s2.q5 has no options: write them as \"- [ ] …\" and \"- [x] …\"."),
  ]

  @Test("options that speak of the others, and questions without a wrong option, are errors")
  func tricks() {
    let quiz = { (type: String, last: String) in
      "````quiz id=s2.q1 type=\(type) lo=LO2.1\n¿a?\n\n- [x] b\n  > c\n\(last)\n  > d\n````"
    }
    #expect(
      QuizKinds.read(quiz("single", "- [ ] Todas las anteriores")).errors
        == [
          "s2.md:14: option 2 of the quiz s2.q1 speaks of the other options; say what is true "
            + "instead."
        ])
    #expect(
      QuizKinds.read(quiz("multi", "- [x] e")).errors
        == ["s2.md:9: the quiz s2.q1 has only right options; a multi one needs a wrong one too."])
  }
}
