package import Localization

/// Something wrong in a lesson, or in a file that a lesson cites: where and what.
package struct LessonError: Error, Equatable, Sendable {
  /// The file, relative to the folder of the course.
  package var file: String
  /// The line, from 1.
  package var line: Int
  var fault: Fault

  init(_ file: String, _ line: Int, _ fault: Fault) {
    self.file = file
    self.line = line
    self.fault = fault
  }

  /// The facts; `LessonError+Wording.swift` has the sentences.
  indirect enum Fault: Error, Equatable, Sendable {
    // Files
    case unreadable(String)
    case notUTF8
    case notJSON(String)
    case badCourseTable(String)
    case badTemplate(String)
    case badName
    case missingMirror(String)
    // Front matter
    case noFrontMatter
    case frontMatterNotClosed
    case notKeyAndValue(String)
    case unknownKey(String)
    case repeatedKey(String)
    case missingKey(String)
    case badMinutes(String)
    case badObjective(String)
    // Text
    case nestedTooDeeply
    case headingOfLevel1
    case headingJump(from: Int, to: Int)
    case headingWithoutID(String)
    case badID(String)
    case repeatedID(String, firstFile: String, firstLine: Int)
    case rawHTML(String)
    case picture(String)
    case notHere(String)
    case unsupportedLink(String)
    case missingPage(String)
    case missingAnchor(String)
    // Fences
    case badFence(String, Fence.Fault)
    case unknownFence(String)
    case missingAttribute(String, of: String)
    case unknownAttribute(String, of: String)
    case badAttribute(String, value: String, of: String)
    case badChoice(String, value: String, of: String, known: [String])
    case badNumbers(String, value: String, of: String, rule: String)
    case tooFew(String, found: Int)
    case emptyBody(of: String)
    case bodyNotEmpty(of: String)
    case tableRow(expected: Int, found: Int)
    case tableTooShort
    // Runs
    case unknownRun(String)
    case runName(String)
    case unknownMetric(String, run: String, known: [String])
    case unknownSetting(String, run: String, known: [String])
    case unknownClaim(String, run: String, known: [String])
    case unlikeClaims(String, String)
    case unknownWidget(String, known: [String])
    case unknownValue(String, run: String, known: [String])
    case unknownFormat(String)
    case badSum(String)
    case badCurve(String, reason: String)
    case notFinite(String, run: String)
    // Formulas, code, answers
    case missingFormula(String)
    case unsafeFormula(String)
    case outsideCourse(String)
    case missingFile(String)
    case notANetwork(String)
    case badDiagram(String)
    case missingRegion(String, file: String)
    case missingAnswer(String)
    // Questions
    case quiz(String, QuizFault)
    case pointCount(Int, question: String)
    case notPoints(question: String)
    case objectiveWithoutQuestion(String)
    case keyAlwaysAt(Int)
    // Both languages
    case mirror(String, other: String, otherFile: String, otherLine: Int?)
  }
}

/// All that is wrong with the lessons, in the order of the files.
package struct LessonErrors: WordedError, Equatable, Sendable {
  /// At least one.
  package var errors: [LessonError]

  /// A line for each; whoever writes lessons reads both languages, so these are in English only.
  package var sentence: Localized { Localized(es: description, en: description) }
}
