internal import Presentation

extension CourseTable {
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
