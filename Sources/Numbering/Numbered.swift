/// What has the id of a question: an exercise, an experiment.
package protocol Numbered {
  /// Section, question and name: `2.2-flatten`.
  var id: String { get }
}

extension Numbered {
  /// The id, read.
  package var questionID: QuestionID { QuestionID(id) }
}

extension Array where Element: Numbered {
  /// Those that somebody means by the words; see ``QuestionID/isMeant(by:)``.
  package func meant(by words: String) -> [Element] {
    filter { $0.questionID.isMeant(by: words) }
  }

  /// Those that the words mean, each once and in the order in which they stand here; all if there are
  /// no words.
  ///
  /// - Throws: What the words are that mean nothing.
  package func selected(by words: [String]) throws(UnknownName) -> [Element] {
    if let unknown = words.first(where: { meant(by: $0).isEmpty }) {
      throw UnknownName(words: unknown, known: map(\.id))
    }
    return words.isEmpty ? self : filter { item in words.contains(where: item.questionID.isMeant) }
  }
}
