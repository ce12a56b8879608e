/// Reads JSON that somebody else wrote, a part at a time: texts, whole numbers, what stands between
/// them, and values that are only passed over.
///
/// Written by hand rather than with Foundation, which keeps the last of two equal keys without a
/// word, lets a comma at the end of a list pass and does not say at which byte a text is wrong.
package struct JSONScanner<Failure: JSONFailure> {
  private let bytes: [UInt8]
  /// The byte that is read next.
  package private(set) var position: Int
  private let end: Int

  /// A scanner of some of the bytes; the range lies inside the array.
  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Passes over one character, and over spaces before it.
  package mutating func expect(
    _ character: Unicode.Scalar, or expected: JSONExpectation
  ) throws(Failure) {
    guard skip(character) else { throw error(.expected(expected)) }
  }

  /// Passes over one character if it is there, and over spaces before it.
  package mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard position < end, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Passes over a comma and says true, or over the character that ends a list and says false.
  package mutating func goesOn(until last: Unicode.Scalar) throws(Failure) -> Bool {
    if skip(",") { return true }
    try expect(last, or: last == "}" ? .commaOrBrace : .commaOrBracket)
    return false
  }

  /// Passes over a key and the colon behind it.
  package mutating func key() throws(Failure) -> (text: String, byte: Int) {
    skipSpaces()
    let byte = position
    let text = try text()
    try expect(":", or: .colon)
    return (text, byte)
  }

  /// Passes over a text and gives it back without its escapes.
  package mutating func text() throws(Failure) -> String {
    try expect("\"", or: .text)
    let start = position
    while position < end, bytes[position] != UInt8(ascii: "\""), bytes[position] != Self.backslash {
      guard bytes[position] >= 0x20 else { throw error(.badText) }
      position += 1
    }
    var content = Array(bytes[start..<position])
    while position < end, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] >= 0x20 else { throw error(.badText) }
      if bytes[position] == Self.backslash {
        content += try escape().utf8
      } else {
        content.append(bytes[position])
        position += 1
      }
    }
    guard position < end else { throw error(.badText) }
    position += 1
    guard let text = String(validating: content, as: UTF8.self) else {
      throw error(.badText, at: start)
    }
    return text
  }

  /// Passes over a whole number that is not negative.
  package mutating func number() throws(Failure) -> Int {
    skipSpaces()
    let start = position
    var number = 0
    while position < end, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
      // JSON has no zeros before a number.
      guard position == start || bytes[start] != UInt8(ascii: "0") else {
        throw error(.expected(.number), at: start)
      }
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(digit))
      guard !overflow, !carry else { throw error(.numberTooLarge, at: start) }
      number = sum
      position += 1
    }
    guard position > start else { throw error(.expected(.number)) }
    return number
  }

  /// Makes sure that only spaces follow.
  package mutating func finish() throws(Failure) {
    skipSpaces()
    guard position == end else { throw error(.expected(.end)) }
  }

  private func error(_ fault: JSONFault, at byte: Int? = nil) -> Failure {
    Failure(fault, at: byte ?? position)
  }

  private static var backslash: UInt8 { UInt8(ascii: "\\") }

  private mutating func skipSpaces() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// The character that an escape stands for; the position is at its backslash.
  private mutating func escape() throws(Failure) -> String {
    let start = position
    guard position + 1 < end else { throw error(.badText) }
    let letter = bytes[position + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var units = [try hexadecimal()]
      // The second half of a character outside the first 65,536.
      if UTF16.isLeadSurrogate(units[0]), position + 1 < end, bytes[position] == Self.backslash,
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        units.append(try hexadecimal())
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw error(.badText, at: start)
      }
      return text
    default: throw error(.badText, at: start)
    }
  }

  private mutating func hexadecimal() throws(Failure) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard position < end,
        let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue
      else { throw error(.badText) }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}

// MARK: Values that are passed over

extension JSONScanner {
  /// As deep as Foundation's decoder goes; more could exhaust the stack.
  private static var depthLimit: Int { 512 }

  /// Passes over a value of any kind, and over spaces before it.
  package mutating func value() throws(Failure) { try value(depth: 0) }

  private mutating func value(depth: Int) throws(Failure) {
    guard depth < Self.depthLimit else { throw error(.expected(.value)) }
    skipSpaces()
    switch position < end ? Unicode.Scalar(bytes[position]) : " " {
    case "{":
      _ = skip("{")
      if skip("}") { return }
      repeat {
        _ = try key()
        try value(depth: depth + 1)
      } while try goesOn(until: "}")
    case "[":
      _ = skip("[")
      if skip("]") { return }
      repeat { try value(depth: depth + 1) } while try goesOn(until: "]")
    case "\"": _ = try text()
    case "t": try word("true")
    case "f": try word("false")
    case "n": try word("null")
    default: try decimal()
    }
  }

  private mutating func word(_ word: String) throws(Failure) {
    for byte in word.utf8 {
      guard passes(byte) else { throw error(.expected(.value)) }
    }
  }

  private mutating func decimal() throws(Failure) {
    _ = passes(UInt8(ascii: "-"))
    let start = position
    let count = try digits()
    // JSON has no zeros before a number.
    if count > 1, bytes[start] == UInt8(ascii: "0") { throw error(.expected(.value), at: start) }
    if passes(UInt8(ascii: ".")) { _ = try digits() }
    if passes(UInt8(ascii: "e")) || passes(UInt8(ascii: "E")) {
      if !passes(UInt8(ascii: "+")) { _ = passes(UInt8(ascii: "-")) }
      _ = try digits()
    }
  }

  /// How many digits there are, one at least.
  private mutating func digits() throws(Failure) -> Int {
    let start = position
    while position < end, 0x30...0x39 ~= bytes[position] { position += 1 }
    guard position > start else { throw error(.expected(.value)) }
    return position - start
  }

  /// Goes on if the next byte is this one.
  private mutating func passes(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }
}
