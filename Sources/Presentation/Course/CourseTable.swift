package import Localization

/// The sections of the course and their questions: `lessons/course.json`.
package struct CourseTable: Codable, Equatable, Sendable {
  package struct Section: Codable, Equatable, Sendable {
    package var number: Int
    package var title: Localized
    package var summary: Localized
    package var questions: [Question]
  }

  package struct Question: Codable, Equatable, Sendable {
    /// Such as `2.1`; the anchor of the question is `q2.1`.
    package var id: String
    package var title: Localized
  }

  package static let file = "lessons/course.json"

  /// What the course is, in a line.
  package var tagline: Localized
  /// What the course is, in a few paragraphs.
  package var about: [Localized]
  package var sections: [Section]
}
