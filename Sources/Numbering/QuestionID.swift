/// The id of what belongs to a question of the course: section, question and a name, `2.2-flatten`.
///
/// Exercises, model answers and recorded runs have one. The number alone, `2.2`, names the question;
/// a section without questions has its own number alone, as in `9-your-network`.
///
/// Any text is an id, so that what a person typed can be looked at; ``isWellFormed`` says whether it
/// may become one.
package struct QuestionID: Hashable, Sendable {
  /// The whole id: `2.2-flatten`.
  package let text: String

  /// An id as it is written in names of folders and files.
  package init(_ text: String) { self.text = text }

  /// The number of the question: `2.2`.
  package var number: String { String(text.prefix { $0 != "-" }) }

  /// The number of the section: `2`.
  package var section: String { String(number.prefix { $0 != "." }) }

  /// What stands behind the number: `flatten`; nothing behind a number alone.
  package var name: String { String(text.dropFirst(number.count + 1)) }

  /// The name as types are written: `ZeroGrad` of `3.1-zero-grad`.
  package var typeName: String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Whether it is a number that the course can have and a name in small letters, which can be part
  /// of a path.
  package var isWellFormed: Bool {
    text.wholeMatch(of: /[1-9](\.[1-4])?(-[a-z0-9]+)+/) != nil
  }

  /// Whether somebody means it by the words: the whole id, `2.2`, `flatten` or the section `2`, in
  /// letters of any size.
  package func isMeant(by words: String) -> Bool {
    [text, number, name, section].contains(words.lowercased()) && !words.isEmpty
  }
}
