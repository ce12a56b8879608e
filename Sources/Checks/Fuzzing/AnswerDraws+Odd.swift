internal import CourseKit

/// Numbers and texts that code forgets.
extension AnswerDraws {
  /// A number at an end of some range, or a plain one.
  mutating func oddDouble() -> Double {
    switch integer(below: 4) {
    case 0: return Double(integer(below: 2001) - 1000) / Double(1 << integer(below: 8))
    case 1: return Double(bitPattern: generator.next())
    default: return one(of: Self.oddDoubles)
    }
  }

  mutating func oddFloat() -> Float {
    chance(25)
      ? Float(bitPattern: UInt32(truncatingIfNeeded: generator.next())) : Float(oddDouble())
  }

  /// A whole number at an end of some range, or a plain one.
  mutating func oddInteger() -> Int {
    switch integer(below: 4) {
    case 0: integer(below: 41) - 20
    case 1: Int(truncatingIfNeeded: generator.next()) >> integer(below: 64)
    default: one(of: Self.oddIntegers)
    }
  }

  /// A text that is hard to cut, to count or to read.
  mutating func oddText() -> String {
    let text = one(of: Self.oddTexts)
    switch integer(below: 100) {
    case 0: return String(repeating: text, count: 200_000 / max(1, text.utf8.count))
    case 1..<10: return String(repeating: text, count: 1 + integer(below: 300))
    case 10..<30: return text + one(of: Self.oddTexts)
    case 30..<40: return "\(oddDouble())"
    case 40..<50: return "\(oddInteger())"
    case 50..<60:
      return String(
        String.UnicodeScalarView(
          (0..<integer(below: 20)).compactMap { _ in
            Unicode.Scalar(UInt32(integer(below: 0x11_0000)))
          }
        ))
    default: return text
    }
  }

  private static let oddDoubles: [Double] = [
    0, -0.0, 1, -1, 0.5, 2, 100, 255, 256, .nan, -.nan, .signalingNaN, .infinity, -.infinity,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
    .leastNormalMagnitude, 1e-45, 1e-38, 1e-300, 1e19, -1e19, 1e39, 1e300, 0x1p24, 0x1p31, 0x1p32,
    0x1p53, 0x1p62, 0x1p63, -0x1p63, 0x1p64, 1 + 0x1p-52, 1 - 0x1p-53, 1 + 0x1p-23, 1e7, 1e-4,
    -1e-9,
    Double(Float.greatestFiniteMagnitude), -Double(Float.greatestFiniteMagnitude),
  ]

  private static let oddIntegers: [Int] = [
    0, 1, -1, 2, -2, 3, 7, 10, 100, 255, 256, 1000, -1000, 65_535, 1 << 24, 1 << 31, (1 << 31) - 1,
    1 << 32, -(1 << 31), 1 << 53, (1 << 53) + 1, 1 << 61, 1 << 62, -(1 << 62), .max, .min, .max - 1,
    .min + 1, .max / 2, .max / 3,
  ]

  private static let oddTexts: [String] = [
    "", " ", "\n", "\r\n", "\r", "\t", "\0", "\u{1B}[31m", "\u{202E}", "\u{FEFF}", "\u{FFFD}",
    "\u{2028}", "\u{301}", "e\u{301}\u{302}\u{303}\u{304}\u{305}", "é", "ñ", "ß", "ﬁ", "İ",
    "👩‍👩‍👧‍👦", "🇪🇸", "🇪", "\u{10FFFF}", "\u{E000}", "a", "0", "-", ".", ",", ":", "|", "| a | b |",
    "|---|---|", "||||", "\\", "\"", "'", "<b>", "&amp;", "]]>", "%s%n%d", "{}", "[]", "nan", "inf",
    "-inf", "NaN", "1e999", "-0", "0x10", "1_000", "१२", "99999999999999999999", "precision",
    "accuracy", "a\nb\nc", "\n\n\n", "  a  ", "a  b   c", "1.0 2.0 3.0 4",
  ]
}
