internal import Localization

/// The sections of the course and their questions: `lessons/course.json`.
struct CourseTable: Codable, Equatable, Sendable {
  struct Section: Codable, Equatable, Sendable {
    var number: Int
    var title: Localized
    var summary: Localized
    var questions: [Question]
  }

  struct Question: Codable, Equatable, Sendable {
    /// Such as `2.1`; the anchor of the question is `q2.1`.
    var id: String
    var title: Localized
  }

  static let file = "lessons/course.json"

  /// What the course is, in a line.
  var tagline: Localized
  /// What the course is, in a few paragraphs.
  var about: [Localized]
  var sections: [Section]

  /// The first thing that is wrong with the table, or `nil`.
  var fault: LessonError.Fault? {
    guard !sections.isEmpty, sections.map(\.number) == Array(1...sections.count) else {
      return .badCourseTable("its sections are not numbered 1, 2, 3, …")
    }
    for section in sections {
      let expected = section.questions.indices.map { "\(section.number).\($0 + 1)" }
      guard !expected.isEmpty, section.questions.map(\.id) == expected else {
        return .badCourseTable(
          "the questions of section \(section.number) are not \(section.number).1, …")
      }
    }
    return nil
  }
}
