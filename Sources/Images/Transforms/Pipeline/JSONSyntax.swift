/// Finds where a text stops being JSON, which the decoder does not tell; it also lets a comma at the end
/// of a list pass.
struct JSONSyntax {
  private let bytes: [UInt8]
  private var position = 0
  /// As deep as the decoder goes; more could exhaust the stack.
  private static let depthLimit = 512

  private struct Mistake: Error {}

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first byte that cannot stand where it stands, the length if the end comes too early, and nil
  /// when nothing is wrong.
  static func firstMistake(in bytes: [UInt8]) -> Int? {
    var syntax = JSONSyntax(bytes)
    do {
      try syntax.value(depth: 0)
      syntax.skipSpace()
      return syntax.position == bytes.count ? nil : syntax.position
    } catch {
      return syntax.position
    }
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  /// Goes on if the next byte is this one.
  private mutating func skip(_ character: Character) -> Bool {
    guard next == character.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ characters: String) throws(Mistake) {
    for character in characters where !skip(character) { throw Mistake() }
  }

  private mutating func value(depth: Int) throws(Mistake) {
    guard depth < Self.depthLimit else { throw Mistake() }
    skipSpace()
    switch next.map({ Character(Unicode.Scalar($0)) }) {
    case "{":
      try list(from: "{", to: "}") { syntax throws(Mistake) in
        syntax.skipSpace()
        try syntax.string()
        syntax.skipSpace()
        try syntax.expect(":")
        try syntax.value(depth: depth + 1)
      }
    case "[":
      try list(from: "[", to: "]") { syntax throws(Mistake) in
        try syntax.value(depth: depth + 1)
      }
    case "\"": try string()
    case "t": try expect("true")
    case "f": try expect("false")
    case "n": try expect("null")
    default: try number()
    }
  }

  private mutating func list(
    from opening: String, to closing: Character,
    of element: (inout JSONSyntax) throws(Mistake) -> Void
  ) throws(Mistake) {
    try expect(opening)
    skipSpace()
    if skip(closing) { return }
    repeat {
      try element(&self)
      skipSpace()
    } while skip(",")
    try expect(String(closing))
  }

  private mutating func string() throws(Mistake) {
    try expect("\"")
    while let byte = next, byte >= 0x20 {
      position += 1
      if byte == 0x22 { return }
      // Whatever is escaped cannot end the string.
      if byte == 0x5C, next != nil { position += 1 }
    }
    throw Mistake()
  }

  private mutating func number() throws(Mistake) {
    _ = skip("-")
    try digits()
    if skip(".") { try digits() }
    if skip("e") || skip("E") {
      if !skip("+") { _ = skip("-") }
      try digits()
    }
  }

  private mutating func digits() throws(Mistake) {
    let start = position
    while let byte = next, 0x30...0x39 ~= byte { position += 1 }
    if position == start { throw Mistake() }
  }
}
