package import Localization

/// What is said of a name that nothing has.
package struct MissingName {
  /// What has no such name, as after "there is no": `exercise`, `el ejercicio`.
  private let kind: Localized
  /// What was typed.
  private let name: String
  /// The names that may have been meant, the likeliest first.
  private let nearest: [String]
  /// The command that shows all names, if there is one.
  private let listing: String?

  /// The columns that a terminal has at least.
  private static let width = 80

  /// A name that was typed, and what may be said of it.
  package init(_ kind: Localized, _ name: String, nearest: [String], listing: String?) {
    (self.kind, self.name, self.nearest, self.listing) = (kind, name, nearest, listing)
  }

  /// Names what may have been meant, as much as a line holds; where nothing was near, what lists
  /// all.
  package var sentence: Localized {
    let missing = Localized(
      es: "no existe \(kind.es) «\(name)»", en: "there is no \(kind.en) \"\(name)\"")
    if let question {
      return Localized(
        es: joined(missing.es, question.es), en: joined(missing.en, question.en))
    }
    guard let listing else { return missing }
    return Localized(
      es: "\(missing.es); los muestra \(listing)", en: "\(missing.en); \(listing) shows them")
  }

  /// Asks for as many names as fit, the same ones in both languages.
  private var question: Localized? {
    let questions = nearest.indices.map { end in
      let (first, last) = (nearest[..<end].joined(separator: ", "), nearest[end])
      func list(_ or: String) -> String { first.isEmpty ? last : "\(first) \(or) \(last)" }
      return Localized(es: "¿querías decir \(list("o"))?", en: "did you mean \(list("or"))?")
    }
    return questions.last { max($0.es.count, $0.en.count) + 2 <= Self.width } ?? questions.first
  }

  /// The question behind what is missing, or on a line of its own.
  private func joined(_ missing: String, _ question: String) -> String {
    let line = "\(missing); \(question)"
    return "error: \(line)".count <= Self.width ? line : "\(missing)\n  \(question)"
  }
}
