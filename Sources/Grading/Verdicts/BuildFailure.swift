/// Why the learner's code is no probe: facts, without sentences.
package enum BuildFailure: Error, Codable, Equatable, Sendable {
  /// A file of the exercise is not there.
  case missingFile(String)
  /// A file is not text in UTF-8.
  case notText(String)
  /// The compiler refuses the learner's own lines; `more` is how many messages are left out.
  case learnerLines([CompilerMessage], more: Int = 0)
  /// The learner's code compiles, but something that the checks call is missing or has changed.
  case declarations(String, [CompilerMessage], more: Int = 0)
  /// The compiler was ended after this many seconds, or said too much.
  case tooSlow(seconds: Int)
  /// The compiler failed without naming a line.
  case other(String)

  /// Something that the compiler said about a line.
  package struct CompilerMessage: Codable, Equatable, Sendable {
    /// The file, seen from the root of the course.
    package var file: String
    /// The line, counted from 1.
    package var line: Int
    /// The column, counted from 1.
    package var column: Int
    /// The compiler's own words.
    package var text: String
    /// The line itself behind its number, as the compiler printed it: `12 |   let x = y`.
    package var code: String?
    /// The mark below it: `   |           ^`.
    package var mark: String?
    /// The first thing that the compiler added, such as which requirement is missing.
    package var note: String?
  }

  // What has no label in Swift has a name in JSON.
  enum MissingFileCodingKeys: String, CodingKey { case _0 = "file" }
  enum NotTextCodingKeys: String, CodingKey { case _0 = "file" }
  enum LearnerLinesCodingKeys: String, CodingKey {
    case _0 = "messages"
    case more
  }
  enum DeclarationsCodingKeys: String, CodingKey {
    case _0 = "file"
    case _1 = "messages"
    case more
  }
  enum OtherCodingKeys: String, CodingKey { case _0 = "output" }
}
