/// Reads the parts of JSON that a header has: texts, whole numbers and what stands between them.
///
/// Written by hand rather than with Foundation, which keeps the last of two equal keys without a
/// word and does not say at which byte a header is wrong. Nothing is nested, so nothing recurses.
struct HeaderScanner {
  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  /// A scanner of some of the bytes; the range lies inside the array.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Passes over one character, and over spaces before it.
  mutating func expect(
    _ character: Unicode.Scalar, or expected: SafetensorsError.Expected
  ) throws(SafetensorsError) {
    guard skip(character) else { throw error(.expected(expected)) }
  }

  /// Passes over one character if it is there, and over spaces before it.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard position < end, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Passes over a comma and says true, or over the character that ends a list and says false.
  mutating func goesOn(until last: Unicode.Scalar) throws(SafetensorsError) -> Bool {
    if skip(",") { return true }
    try expect(last, or: last == "}" ? .commaOrBrace : .commaOrBracket)
    return false
  }

  /// Passes over a key and the colon behind it.
  mutating func key() throws(SafetensorsError) -> (text: String, byte: Int) {
    skipSpaces()
    let byte = position
    let text = try text()
    try expect(":", or: .colon)
    return (text, byte)
  }

  mutating func text() throws(SafetensorsError) -> String {
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

  mutating func number() throws(SafetensorsError) -> Int {
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
  mutating func finish() throws(SafetensorsError) {
    skipSpaces()
    guard position == end else { throw error(.expected(.end)) }
  }

  func error(
    _ fault: SafetensorsError.HeaderFault, at byte: Int? = nil
  ) -> SafetensorsError {
    SafetensorsError(.header(byte: byte ?? position, fault))
  }

  private static let backslash = UInt8(ascii: "\\")

  private mutating func skipSpaces() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// The character that an escape stands for; the position is at its backslash.
  private mutating func escape() throws(SafetensorsError) -> String {
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

  private mutating func hexadecimal() throws(SafetensorsError) -> UInt16 {
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
