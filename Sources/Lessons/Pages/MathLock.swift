import Foundation
internal import Presentation

/// The formulas of the lessons, turned to MathML Core once by `scripts/lock-math.py` and kept in
/// `lessons/math.json`, so that neither builder nor reader needs a converter.
struct MathLock: Equatable, Sendable, Codable {
  /// TeX to MathML, for formulas in running text.
  var inline: [String: String]
  /// TeX to MathML, for formulas on lines of their own.
  var display: [String: String]

  static let file = "lessons/math.json"

  /// The elements of MathML Core.
  private static let elements: Set<String> = [
    "math", "mrow", "mi", "mn", "mo", "ms", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub",
    "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "mtable",
    "mtr", "mtd", "mpadded", "mphantom", "mstyle", "merror", "semantics", "annotation",
  ]

  /// The markup of a formula.
  ///
  /// - Throws: `missingFormula` when the formula is not locked, `unsafeFormula` when the lock
  ///   holds anything but MathML Core.
  func markup(of tex: String, isDisplay: Bool) throws(LessonError.Fault) -> HTML {
    guard let mathML = (isDisplay ? display : inline)[tex] else { throw .missingFormula(tex) }
    guard Self.isCore(mathML) else { throw .unsafeFormula(tex) }
    return HTML(markup: mathML)
  }

  /// Whether a text is one `math` element that can run no script and loads nothing.
  static func isCore(_ mathML: String) -> Bool {
    guard mathML.hasPrefix("<math"), mathML.hasSuffix("</math>") else { return false }
    var rest = mathML[...]
    while let open = rest.firstIndex(of: "<") {
      guard let close = rest[open...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: open)..<close]
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      let after = tag[name.endIndex...]
      guard elements.contains(String(name)), after.isEmpty || after.first == " " || after == "/"
      else { return false }
      if after.isEmpty {
        rest = rest[rest.index(after: close)...]
        continue
      }
      let attributes = tag.lowercased().split(separator: " ").dropFirst()
      guard
        attributes.allSatisfy({ attribute in
          !attribute.hasPrefix("on") && !attribute.contains("href") && !attribute.contains("url(")
            && !attribute.contains("src")
            && (!attribute.contains("mathvariant") || attribute.contains("normal"))
        })
      else { return false }
      rest = rest[rest.index(after: close)...]
    }
    return true
  }
}
