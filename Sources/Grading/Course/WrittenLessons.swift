internal import Localization
internal import Numbering
internal import Presentation

/// The sections that have a lesson: nobody is sent to read what is still to be written.
package struct WrittenLessons: Equatable, Sendable {
  private let sections: Set<String>
  /// The pages of the site that was built, by their paths in the course.
  private let pages: Set<String>

  /// The lessons of some sections: `["2"]`.
  ///
  /// - Parameter pages: The pages that are there to be opened, such as `site/public/es/s2.html`.
  package init(sections: Set<String>, pages: Set<String> = []) {
    self.sections = sections
    self.pages = pages
  }

  /// An anchor such as `2.2` if the lesson of its section is written, nil otherwise.
  func existing(_ anchor: String?) -> String? {
    anchor.flatMap { sections.contains(QuestionID($0).section) ? $0 : nil }
  }

  /// What to open and where to read about an anchor such as `2.2`: the page if the site was built,
  /// the text of the lesson otherwise, nothing if no lesson is written.
  func reading(of anchor: String?, in language: Language) -> String? {
    guard let anchor = existing(anchor) else { return nil }
    if let page = page(about: anchor, in: language) {
      return Localized(es: "abre \(page)#q\(anchor)", en: "open \(page)#q\(anchor)")[language]
    }
    let text = "lessons/\(language.rawValue)/s\(QuestionID(anchor).section).md"
    return Localized(
      es: "lee la pregunta \(anchor) en \(text)", en: "read question \(anchor) in \(text)")[
        language]
  }

  /// Where the page of a lesson shows an exercise such as `2.2-flatten` and what came out of it, if
  /// the site was built.
  func card(of exercise: String, in language: Language) -> String? {
    page(about: exercise, in: language).map { "\($0)#exercise-\(exercise)" }
  }

  private func page(about id: String, in language: Language) -> String? {
    let page = "\(SiteFiles.folder)/\(language.rawValue)/s\(QuestionID(id).section).html"
    return existing(id) != nil && pages.contains(page) ? page : nil
  }
}
