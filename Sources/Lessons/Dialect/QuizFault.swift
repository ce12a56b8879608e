/// What can be wrong with one quiz; `QuizFault+Wording.swift` has the sentences.
enum QuizFault: Equatable, Sendable {
  case name(section: Int)
  case noPrompt
  case noOptions
  case optionCount(Int, Quiz.Kind)
  case rightOptions(Int, Quiz.Kind)
  case allRight
  case optionNotMarked
  case optionWithoutText
  case optionWithoutReason(option: Int)
  case stepWithoutReason(step: Int)
  case afterOptions(Quiz.Kind)
  case namesOthers(option: Int)
  case unknownObjective(String)
  // numeric
  case keyIsResult(String)
  case badKey(String)
  case badTolerance(String)
  case needsTolerance
  case notANumber(option: Int)
  case rightNumber(option: Int)
  case needsExplanation(Quiz.Kind)
  // short
  case notAPhrase(option: Int)
  case repeatedPhrase(String)
  case phraseInPrompt(String)
  // predict
  case badCurve(option: Int)
  case repeatedCurve(option: Int)
  // line
  case notALine(option: Int)
  case codeCount(Int)
  case badLine(option: Int, count: Int)
  case repeatedLine(Int)
}
