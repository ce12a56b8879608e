package import Localization

/// A mistake that learners make, with the sentence that names it.
package struct Misconception: Equatable, Sendable {
  /// A short name, unique in its exercise, and the folder of the wrong solution that proves it:
  /// `flattens-the-batch`.
  package let id: String
  /// What the code does, and what it should do instead.
  package let sentence: Localized
  /// Where to read about it: an anchor of a lesson page, such as `2.2`.
  package let lesson: String

  /// A mistake.
  package init(_ id: String, _ sentence: Localized, lesson: String) {
    self.id = id
    self.sentence = sentence
    self.lesson = lesson
  }
}
