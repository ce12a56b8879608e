package import Localization

/// Why a check did not pass: facts, without sentences.
package struct Failure: Error, Equatable, Sendable {
  /// What was asked, such as `forward([2, 3, 4, 4])`.
  package var question: String
  /// What is wrong with the answer.
  package var fault: Fault
  /// The known mistake that gives this very answer.
  package var misconception: Misconception?

  /// A failure.
  package init(question: String, fault: Fault, misconception: Misconception? = nil) {
    self.question = question
    self.fault = fault
    self.misconception = misconception
  }

  /// What can be wrong with an answer.
  package enum Fault: Codable, Equatable, Sendable {
    /// The answer is of another kind.
    case kind(expected: String, got: String)
    /// A tensor of another shape; `axes` is how many the answer has where not all are kept.
    case shape(expected: [Int], got: [Int], axes: Int? = nil)
    /// Numbers that differ.
    case numbers(Difference)
    /// A list of another length.
    case count(expected: Int, got: Int)
    /// A number that differs.
    case number(expected: Double, got: Double)
    /// Whole numbers, such as a shape, that differ; `count` is how many the answer has where not all
    /// are kept.
    case integers(expected: [Int], got: [Int], count: Int? = nil)
    /// Another value, both as they print.
    case value(expected: String, got: String)
    /// A text whose first different line is this one, counted from 1; nil where a text has ended.
    case line(Int, expected: String?, got: String?, expectedCount: Int, gotCount: Int)
    /// The learner's code threw an error.
    case threw(String)
    /// Something that must hold does not, with the measured fact.
    case law(Localized)

    // What has no label in Swift has a name in JSON.
    enum NumbersCodingKeys: String, CodingKey { case _0 = "difference" }
    enum LineCodingKeys: String, CodingKey {
      case _0 = "number"
      case expected, got, expectedCount, gotCount
    }
    enum ThrewCodingKeys: String, CodingKey { case _0 = "text" }
    enum LawCodingKeys: String, CodingKey { case _0 = "fact" }
  }
}
