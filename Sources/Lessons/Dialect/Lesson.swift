internal import Localization

/// A lesson in one language, read and checked as far as one file can be.
struct Lesson: Equatable, Sendable {
  var language: Language
  /// The number of the section, 1 to 8.
  var section: Int
  /// The file, relative to the folder of the course.
  var file: String
  var frontMatter: FrontMatter
  var blocks: [LessonBlock]
}

/// A block of a lesson, and the line of its file on which it starts.
struct LessonBlock: Equatable, Sendable {
  var kind: Kind
  var line: Int

  indirect enum Kind: Equatable, Sendable {
    case heading(Heading)
    case paragraph([Inline])
    case list(start: Int?, isTight: Bool, items: [[LessonBlock]])
    case quote([LessonBlock])
    case callout(Callout)
    /// A formula in TeX on lines of its own.
    case math(String)
    case table(Table)
    case figure(Figure)
    case code(CodeBlock)
    case exercise(ExerciseBlock)
    case question(OpenQuestion)
    case quiz(Quiz)
    case rule
  }
}

/// A heading; those of level 2 always have an id, the same in both languages.
struct Heading: Equatable, Sendable {
  var level: Int
  var id: String?
  var title: [Inline]
}

/// A remark beside the text; its first bold word says what it is.
struct Callout: Equatable, Sendable {
  enum Style: String, Sendable {
    case note, warning, tip
  }
  var style: Style
  var label: String
  var blocks: [LessonBlock]
}

/// A table; the first row is its header.
struct Table: Equatable, Sendable {
  var caption: String
  var header: [[Inline]]
  var rows: [[[Inline]]]
}

/// Code, typed in the lesson or cut out of a file of the course.
struct CodeBlock: Equatable, Sendable {
  enum Source: Equatable, Sendable {
    case literal(String)
    /// The lines between `// [region]` and `// [/region]`, or the whole file without a region.
    case excerpt(file: String, region: String?)
  }
  var language: String
  var source: Source
}

/// What the learner is asked to write.
struct ExerciseBlock: Equatable, Sendable {
  /// Section, question and name, such as `2.2-flatten`.
  var id: String
  var prompt: [LessonBlock]
}

/// The question of a section, answered in the reader's own words before the model answer opens.
struct OpenQuestion: Equatable, Sendable {
  static let pointLimits = 3...6

  /// Section, question and name, such as `2.2-flatten`; the model answer has the same.
  var id: String
  /// What a good answer says.
  var points: [[LessonBlock]]
}
