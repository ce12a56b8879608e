internal import Foundation
internal import Localization
internal import Presentation

/// What the sections of the course are called, as `lessons/course.json` has it.
package struct SectionTitles: Equatable, Sendable {
  private let titles: [Int: Localized]

  /// No titles: sections are called by their numbers.
  package init() { titles = [:] }

  /// The titles in a file of the course; none that can be read leaves the numbers.
  init(contentsOf file: URL) {
    let table = try? JSONDecoder().decode(CourseTable.self, from: Data(contentsOf: file))
    titles = Dictionary(
      (table?.sections ?? []).map { ($0.number, $0.title) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// What a section is called, such as `2` or, behind the lessons, `9`.
  func title(of section: String) -> Localized {
    if let title = Int(section).flatMap({ titles[$0] }) { return title }
    if section == "9" { return Localized(es: "Tu propia red", en: "Your own network") }
    return Localized(es: "Sección \(section)", en: "Section \(section)")
  }
}
