internal import Foundation

/// How written answers are compared; `site/assets/quiz-kinds.js` does the same.
enum Phrase {
  /// A phrase without case, accents, spaces and what stands around its letters and digits.
  static func key(of text: String) -> String {
    let plain = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !(0x300...0x36F).contains($0.value) && !$0.properties.isWhitespace }
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    let start = plain.drop { !isWord($0) }
    guard let end = start.lastIndex(where: isWord) else { return "" }
    return String(String.UnicodeScalarView(start[...end]))
  }
}
