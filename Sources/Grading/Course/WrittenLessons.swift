internal import Numbering

/// The sections that have a lesson: nobody is sent to read what is still to be written.
package struct WrittenLessons: Equatable, Sendable {
  private let sections: Set<String>

  /// The lessons of some sections: `["2"]`.
  package init(sections: Set<String>) { self.sections = sections }

  /// An anchor such as `2.2` if the lesson of its section is written, nil otherwise.
  func existing(_ anchor: String?) -> String? {
    anchor.flatMap { sections.contains(QuestionID($0).section) ? $0 : nil }
  }
}
