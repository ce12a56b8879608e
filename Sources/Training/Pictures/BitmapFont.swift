internal import Foundation

/// Letters of 5 × 8 dots for pictures of a training: ASCII, and small letters with accents; capitals fill
/// their dots and lose them.
enum BitmapFont {
  /// From the begin of a letter to that of the next, in dots.
  static let advance = 6
  /// From the top of a letter to the lowest of its dots.
  static let height = 8

  /// How wide a text is, in dots.
  static func width(of text: String) -> Int { max(0, plain(text).count * advance - 1) }

  /// The text with nothing in it that the font lacks: without the accents of capitals, and with a
  /// question mark for a character that is no letter of ours.
  static func plain(_ text: String) -> String {
    String(
      text.map { character in
        if accented(character) != nil { return character }
        let folded = String(character).folding(options: .diacriticInsensitive, locale: nil)
        guard folded.count == 1, let plain = folded.first, let value = plain.asciiValue,
          (32...126).contains(value)
        else { return like[character] ?? "?" }
        return plain
      })
  }

  /// A text that is no wider than so many letters; the end of a longer one is two dots.
  static func cut(_ text: String, to count: Int) -> String {
    let text = plain(text)
    return text.count <= count ? text : String(text.prefix(max(0, count - 2))) + ".."
  }

  /// The columns of a letter from the left, the top dot in the lowest bit.
  static func columns(of character: Character) -> [UInt8] {
    if let (letter, accent) = accented(character) {
      // A small letter keeps the two upper rows free, but for the dot of an i.
      return zip(columns(of: letter), accent).map { $0 & ~3 | $1 }
    }
    guard let value = character.asciiValue, (32...126).contains(value) else { return [] }
    let glyph = glyphs[Int(value) - 32]
    return (0..<5).map { UInt8(truncatingIfNeeded: glyph >> UInt64(8 * (4 - $0))) }
  }

  /// A small letter without its accent, and the dots of the accent; nil for any other character.
  private static func accented(_ character: Character) -> (letter: Character, accent: [UInt8])? {
    let scalars = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
    guard scalars.count == 2, let accent = accents[scalars[1]] else { return nil }
    let letter = Character(scalars[0])
    return "aceimnorsuvwxyz".contains(letter) ? (letter, accent) : nil
  }

  /// The dots of what stands above a letter: acute, grave, circumflex, tilde, diaeresis.
  private static let accents: [Unicode.Scalar: [UInt8]] = [
    "\u{301}": [0, 0, 2, 1, 0], "\u{300}": [0, 1, 2, 0, 0], "\u{302}": [0, 2, 1, 2, 0],
    "\u{303}": [2, 1, 3, 2, 1], "\u{308}": [0, 1, 0, 1, 0],
  ]

  /// What looks nearly the same.
  private static let like: [Character: Character] = [
    "–": "-", "—": "-", "−": "-", "×": "x", "·": ".", "’": "'", "‘": "'", "“": "\"", "”": "\"",
    "ø": "o", "Ø": "O", "ß": "s", "ı": "i", "ł": "l", "Ł": "L", "→": ">", "\u{A0}": " ",
  ]

  /// A byte for each column, the first in the highest; from the space to the tilde.
  private static let glyphs: [UInt64] = [
    0x00_00_00_00_00, 0x00_00_5F_00_00, 0x00_07_00_07_00, 0x14_7F_14_7F_14,  //  !"#
    0x24_2A_7F_2A_12, 0x23_13_08_64_62, 0x36_49_55_22_50, 0x00_00_07_00_00,  // $%&'
    0x00_1C_22_41_00, 0x00_41_22_1C_00, 0x2A_1C_7F_1C_2A, 0x08_08_3E_08_08,  // ()*+
    0x00_A0_60_00_00, 0x08_08_08_08_08, 0x00_60_60_00_00, 0x20_10_08_04_02,  // ,-./
    0x3E_51_49_45_3E, 0x00_42_7F_40_00, 0x42_61_51_49_46, 0x21_41_45_4B_31,  // 0123
    0x18_14_12_7F_10, 0x27_45_45_45_39, 0x3C_4A_49_49_30, 0x01_71_09_05_03,  // 4567
    0x36_49_49_49_36, 0x06_49_49_29_1E, 0x00_36_36_00_00, 0x00_B6_76_00_00,  // 89:;
    0x08_14_22_41_00, 0x14_14_14_14_14, 0x00_41_22_14_08, 0x02_01_51_09_06,  // <=>?
    0x3E_41_5D_55_1E, 0x7E_11_11_11_7E, 0x7F_49_49_49_36, 0x3E_41_41_41_22,  // @ABC
    0x7F_41_41_22_1C, 0x7F_49_49_49_41, 0x7F_09_09_09_01, 0x3E_41_49_49_7A,  // DEFG
    0x7F_08_08_08_7F, 0x00_41_7F_41_00, 0x20_40_41_3F_01, 0x7F_08_14_22_41,  // HIJK
    0x7F_40_40_40_40, 0x7F_02_0C_02_7F, 0x7F_04_08_10_7F, 0x3E_41_41_41_3E,  // LMNO
    0x7F_09_09_09_06, 0x3E_41_51_21_5E, 0x7F_09_19_29_46, 0x46_49_49_49_31,  // PQRS
    0x01_01_7F_01_01, 0x3F_40_40_40_3F, 0x1F_20_40_20_1F, 0x3F_40_38_40_3F,  // TUVW
    0x63_14_08_14_63, 0x07_08_70_08_07, 0x61_51_49_45_43, 0x00_7F_41_41_00,  // XYZ[
    0x02_04_08_10_20, 0x00_41_41_7F_00, 0x04_02_01_02_04, 0x80_80_80_80_80,  // \]^_
    0x00_01_02_04_00, 0x20_54_54_54_78, 0x7F_48_44_44_38, 0x38_44_44_44_20,  // `abc
    0x38_44_44_48_7F, 0x38_54_54_54_18, 0x08_7E_09_01_02, 0x18_A4_A4_A4_7C,  // defg
    0x7F_08_04_04_78, 0x00_44_7D_40_00, 0x40_80_84_7D_00, 0x7F_10_28_44_00,  // hijk
    0x00_41_7F_40_00, 0x7C_04_18_04_78, 0x7C_08_04_04_78, 0x38_44_44_44_38,  // lmno
    0xFC_24_24_24_18, 0x18_24_24_18_FC, 0x7C_08_04_04_08, 0x48_54_54_54_20,  // pqrs
    0x04_3F_44_40_20, 0x3C_40_40_20_7C, 0x1C_20_40_20_1C, 0x3C_40_30_40_3C,  // tuvw
    0x44_28_10_28_44, 0x1C_A0_A0_A0_7C, 0x44_64_54_4C_44, 0x00_08_36_41_00,  // xyz{
    0x00_00_7F_00_00, 0x00_41_36_08_00, 0x08_04_08_10_08,  // |}~
  ]
}

extension Canvas {
  /// A text whose upper left corner is at a place.
  mutating func write(_ text: String, top: Int, left: Int, _ color: Color) {
    for (index, character) in BitmapFont.plain(text).enumerated() {
      for (x, column) in BitmapFont.columns(of: character).enumerated() {
        for y in 0..<BitmapFont.height where column >> UInt8(y) & 1 == 1 {
          fill(
            top: top + y, left: left + index * BitmapFont.advance + x, height: 1, width: 1, color)
        }
      }
    }
  }

  /// A text that is read from below, whose lower left corner is at a place.
  mutating func writeUpwards(_ text: String, bottom: Int, left: Int, _ color: Color) {
    for (index, character) in BitmapFont.plain(text).enumerated() {
      for (x, column) in BitmapFont.columns(of: character).enumerated() {
        for y in 0..<BitmapFont.height where column >> UInt8(y) & 1 == 1 {
          fill(
            top: bottom - 1 - index * BitmapFont.advance - x, left: left + y, height: 1, width: 1,
            color)
        }
      }
    }
  }
}
