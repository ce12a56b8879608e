/// Anchors and links of lessons that stand together on one page.
///
/// An anchor that has the number of its section in it, as `q2.1`, `f2-1` or `s2.q1` have, stays as it
/// is; another gets the section in front, because `summary` is in every lesson.
struct BookAnchors {
  /// The sections on the page.
  var sections: Set<Int>

  /// The anchor of a lesson as a whole.
  static func lesson(_ section: Int) -> String { "s\(section)" }

  static func anchor(_ id: String, in section: Int) -> String {
    let digits = id.drop { !$0.isNumber }
    let isOwn =
      digits.first == Character("\(section)") && digits.dropFirst().first?.isNumber != true
    return isOwn ? id : "s\(section)-\(id)"
  }

  /// The markup of a lesson with its ids, and what refers to them, made unique.
  ///
  /// It goes from one attribute to the next, which in text that is escaped only `="` can begin.
  func markup(_ markup: String, in section: Int) -> String {
    var pieces = markup.split(separator: "=\"", omittingEmptySubsequences: false)[...]
    guard let first = pieces.popFirst() else { return markup }
    var result = String(first)
    var name = Self.attribute(at: first)
    for piece in pieces {
      let end = piece.firstIndex(of: "\"") ?? piece.endIndex
      let value = piece[..<end]
      result += "=\"\(self.value(value, of: name, in: section))\(piece[end...])"
      name = Self.attribute(at: piece[end...])
    }
    return result
  }

  /// The name at the end of a piece of markup.
  private static func attribute(at text: Substring) -> Substring {
    text.lastIndex { $0 == " " || $0 == "\n" }.map { text[text.index(after: $0)...] } ?? text
  }

  private func value(_ value: Substring, of name: Substring, in section: Int) -> String {
    switch name {
    case "id", "for", "aria-labelledby", "aria-describedby", "aria-controls":
      return value.split(separator: " ").map { Self.anchor(String($0), in: section) }
        .joined(separator: " ")
    case "href", "action":
      let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let page = parts.first ?? ""
      guard
        let target = page.isEmpty ? section : sections.first(where: { page == SitePages.name($0) }),
        sections.contains(target)
      else { return String(value) }
      return "#"
        + (parts.count == 2
          ? Self.anchor(String(parts[1]), in: target) : Self.lesson(target))
    default: return String(value)
    }
  }
}
