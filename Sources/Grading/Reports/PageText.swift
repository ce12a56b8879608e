internal import Checks
internal import Foundation
internal import Localization

/// How numbers, dates and other people's text are written on the pages.
struct PageText {
  let language: Language
  var lessons = WrittenLessons(sections: [])

  /// A number with one digit behind the decimal sign, or a dash.
  func decimal(_ number: Double?) -> String {
    guard let number else { return "–" }
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)\(language == .es ? "," : ".")\(tenths % 10)"
  }

  /// A moment in the time of Greenwich.
  func moment(_ date: Date) -> String {
    date.formatted(.iso8601).prefix(16).replacing("T", with: " ") + " UTC"
  }

  /// The lesson's section in words, if the lesson is written.
  func lesson(_ section: String?) -> String? {
    lessons.existing(section).map {
      Localized(es: "lección, sección \($0)", en: "lesson, section \($0)")[language]
    }
  }
}

extension String {
  /// Somebody else's text on one line, without what could steer a terminal or turn the order of
  /// the text; never empty.
  var oneLine: String {
    let line = printable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? "?" : line
  }
}
