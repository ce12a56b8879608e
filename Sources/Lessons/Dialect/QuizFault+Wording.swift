extension QuizFault {
  /// What is wrong with the quiz, as the end of an error's line.
  func sentence(quiz id: String) -> String {
    switch self {
    case .name(let section):
      "the quiz \(id) belongs to section \(section), so its id starts with \"s\(section).\"."
    case .noPrompt: "the quiz \(id) has no question before its options."
    case .noOptions: "the quiz \(id) has no options: write them as \"- [ ] …\" and \"- [x] …\"."
    case .optionCount(let count, .order):
      "the quiz \(id) has \(count) steps; it needs \(Self.range(.order)), as \"1. …\"."
    case .optionCount(let count, let kind):
      "the quiz \(id) has \(count) options; it needs \(Self.range(kind))."
    case .rightOptions(let count, .multi), .rightOptions(let count, .short):
      "the quiz \(id) has \(count) right options; it needs at least one."
    case .rightOptions(let count, .numeric):
      "the quiz \(id) has \(count) right options; its right number stands in key=…, and the "
        + "options are wrong ones."
    case .rightOptions(let count, let kind):
      "the quiz \(id) has \(count) right options; a \(kind.rawValue) one needs exactly one."
    case .allRight: "the quiz \(id) has only right options; a multi one needs a wrong one too."
    case .optionNotMarked: "an option of the quiz \(id) does not start with [ ] or [x]."
    case .optionWithoutText: "an option of the quiz \(id) says nothing."
    case .optionWithoutReason(let option):
      "option \(option) of the quiz \(id) has no reason (a block quote under it)."
    case .stepWithoutReason(let step):
      "step \(step) of the quiz \(id) has no reason for its place (a block quote under it)."
    case .afterOptions(.order):
      "after the steps of the quiz \(id) come only bulleted hints and a last explanation."
    case .afterOptions:
      "after the options of the quiz \(id) come only numbered hints and a last explanation."
    case .namesOthers(let option):
      "option \(option) of the quiz \(id) speaks of the other options; say what is true instead."
    case .unknownObjective(let objective):
      "the quiz \(id) names the objective \(objective), which the front matter does not have."

    case .keyIsResult(let text):
      "the key \"\(text)\" of the quiz \(id) is a result; write the sum that it comes from, such "
        + "as \"256*10+10\", or run:ID.value."
    case .badKey(let text):
      "the key \"\(text)\" of the quiz \(id) is neither a sum such as \"256*10+10\" nor "
        + "run:ID.value."
    case .badTolerance(let text):
      "the tolerance \"\(text)\" of the quiz \(id) is no number from 0 up, such as 0.01."
    case .needsTolerance:
      "the key of the quiz \(id) is no whole number, so it needs tolerance=…, such as 0.01."
    case .notANumber(let option):
      "option \(option) of the quiz \(id) is no wrong number in code, such as `256*10`."
    case .rightNumber(let option):
      "option \(option) of the quiz \(id) is right, or the same as an option before it."
    case .needsExplanation(.line):
      "the quiz \(id) needs a last paragraph: the reason of the lines that no option names."
    case .needsExplanation:
      "the quiz \(id) needs a last paragraph that says how to find the answer."

    case .notAPhrase(let option):
      "option \(option) of the quiz \(id) is no word or short phrase without markup."
    case .repeatedPhrase(let phrase):
      "the answer \"\(phrase)\" of the quiz \(id) stands twice: case, accents, spaces and points "
        + "at the ends do not count."
    case .phraseInPrompt(let phrase):
      "the question of the quiz \(id) gives the answer \"\(phrase)\" away."

    case .badCurve(let option):
      "option \(option) of the quiz \(id) needs a curve of 2 to 12 numbers from 0 to 1 and a name, "
        + "as in: curve=\"0.1 0.6 0.8\" It rises."
    case .repeatedCurve(let option):
      "option \(option) of the quiz \(id) has the curve of an option before it."

    case .codeCount(let count):
      "the question of the quiz \(id) has \(count) blocks of code; it needs exactly one, typed in."
    case .notALine(let option):
      "option \(option) of the quiz \(id) is no number of a line, such as \"- [x] 3\"."
    case .badLine(let option, let count):
      "option \(option) of the quiz \(id) is no number of a line with code, from 1 to \(count)."
    case .repeatedLine(let line): "the quiz \(id) names line \(line) twice."
    }
  }

  private static func range(_ kind: Quiz.Kind) -> String {
    "\(kind.optionLimits.lowerBound) to \(kind.optionLimits.upperBound)"
  }
}
