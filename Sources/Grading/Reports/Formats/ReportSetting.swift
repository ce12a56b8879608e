package import Localization

/// What the form of a report depends on besides the report.
package struct ReportSetting: Sendable {
  /// The language of the reader.
  package var language: Language
  /// Colours, or none.
  package var style: TerminalStyle
  /// The lessons that can be read.
  package var lessons: WrittenLessons
  /// What the sections are called.
  package var titles: SectionTitles
  /// Whether the reader asked for everything, and so for an overview.
  package var isOverview: Bool

  /// A setting.
  package init(
    language: Language, style: TerminalStyle, lessons: WrittenLessons, titles: SectionTitles,
    isOverview: Bool = true
  ) {
    self.language = language
    self.style = style
    self.lessons = lessons
    self.titles = titles
    self.isOverview = isOverview
  }
}
