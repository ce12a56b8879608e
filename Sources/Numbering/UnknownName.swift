/// Words that mean nothing of what there is.
package struct UnknownName: Error, Equatable {
  /// The words.
  package let words: String
  /// The ids that there are.
  package let known: [String]

  /// The ids that the words come nearest to, in their order; none where nothing is near.
  ///
  /// What is compared is the whole id, its number and its name, in small letters and with hyphens:
  /// `2.2_flatten`, `flaten`, `2-flatten` and `exercises/2.2-flatten/Flatten.swift` are all near
  /// `2.2-flatten`. A part of a name is near too, as `confusion` is to `4.3-confusion-matrix`.
  package var nearest: [String] {
    let spellings = spellings
    let distances = known.map { id in
      spellings.compactMap { $0.distance(to: QuestionID(id)) }.min()
    }
    guard let least = distances.compactMap(\.self).min() else { return [] }
    return zip(known, distances).filter { $0.1 == least }.map(\.0)
  }

  /// What may have been meant to be an id or a part of one.
  private var spellings: [Spelling] {
    let written = words.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
    return written.split(separator: "/").map { String($0) }.flatMap { text in
      let id = QuestionID(text)
      guard text.first?.isNumber == true, !id.name.isEmpty else { return [Spelling(text)] }
      // People are surer of a name than of a number.
      return [Spelling(text), Spelling(id.name), Spelling(id.number, doubt: 1)]
    }
  }
}

/// A way to read what somebody typed.
private struct Spelling {
  private let text: String
  /// What is added to its distances.
  private let doubt: Int

  init(_ text: String, doubt: Int = 0) { (self.text, self.doubt) = (text, doubt) }

  /// How far it is from an id or a part of it; nil where that is too far to be a slip.
  func distance(to id: QuestionID) -> Int? {
    let parts = [id.text, id.number, id.name].filter { !$0.isEmpty }
    let slips = parts.map(text.edits).filter { $0 <= text.tolerance }
    let isPart = text.count > 2 && text.first?.isLetter == true && id.name.contains(text)
    return (slips + (isPart ? [1] : [])).min().map { $0 + doubt }
  }
}
