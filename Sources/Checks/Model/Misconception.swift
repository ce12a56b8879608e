public import Localization

/// A mistake that learners make, with the sentence that names it.
public struct Misconception: Equatable, Sendable {
  /// A short name, unique in its exercise, and the folder of the wrong solution that proves it:
  /// `flattens-the-batch`.
  public let id: String
  /// What the code does, and what it should do instead.
  public let sentence: Localized
  /// Where to read about it: an anchor of a lesson page, such as `2.2`.
  public let lesson: String

  /// A mistake.
  public init(_ id: String, _ sentence: Localized, lesson: String) {
    self.id = id
    self.sentence = sentence
    self.lesson = lesson
  }
}
