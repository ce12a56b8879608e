extension Character {
  /// How many columns of a terminal it takes: a Chinese character or an emoji two, a lone accent
  /// none.
  package var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return properties.isEmojiPresentation || Self.wide.contains { $0.contains(scalar.value) }
      ? 2 : 1
  }

  /// The blocks that Unicode's East Asian Width calls wide or full.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}

extension String {
  /// How many columns of a terminal it takes.
  package var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The text with spaces up to a width in columns.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }

  /// The text with spaces in front of it up to a width in columns.
  package func leading(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - columns)) + self
  }

  /// The text, its end replaced by an ellipsis if it takes more columns.
  package func cut(to width: Int) -> String {
    guard columns > width else { return self }
    var (kept, used) = ("", 0)
    for character in self {
      used += character.columns
      // The ellipsis takes a column of its own.
      guard used < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
