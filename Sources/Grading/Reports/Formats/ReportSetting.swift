public import Localization

/// What the form of a report depends on besides the report.
public struct ReportSetting: Sendable {
  /// The language of the reader.
  public var language: Language
  /// Colours, or none.
  public var style: TerminalStyle
  /// The lessons that can be read.
  public var lessons: WrittenLessons
  /// What the sections are called.
  public var titles: SectionTitles
  /// Whether the reader asked for everything, and so for an overview.
  public var isOverview: Bool

  /// A setting.
  public init(
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
