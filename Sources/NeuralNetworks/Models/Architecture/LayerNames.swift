/// What stands before the last part of a name, its dot included.
func prefix(of name: String) -> String {
  name.lastIndex(of: ".").map { String(name[...$0]) } ?? ""
}

/// The last part of a name as a number.
func number(of name: String) -> Int? {
  let digits = name.dropFirst(prefix(of: name).count)
  return digits.allSatisfy { $0.isASCII && $0.isNumber } && digits.count <= 6 ? Int(digits) : nil
}

/// The digits at the end of a name such as `fc12`.
func trailingNumber(of name: String) -> Int? {
  var digits = ""
  for character in name.reversed() {
    guard character.isASCII, character.isNumber else { break }
    digits = "\(character)\(digits)"
  }
  return Int(digits)
}

/// Whether a name comes first when numbers inside names count as numbers.
func naturallyPrecedes(_ a: String, _ b: String) -> Bool {
  func parts(_ text: String) -> [(text: String, number: Int?)] {
    text.chunked { ($0.isASCII && $0.isNumber) == ($1.isASCII && $1.isNumber) }
      .map { ($0, Int($0)) }
  }
  for (x, y) in zip(parts(a), parts(b)) where x.text != y.text {
    if let p = x.number, let q = y.number, p != q { return p < q }
    return x.text < y.text
  }
  return a.count < b.count
}

extension String {
  /// The longest pieces in which neighbours belong together.
  fileprivate func chunked(by belong: (Character, Character) -> Bool) -> [String] {
    var pieces: [String] = []
    for character in self {
      if let last = pieces.last?.last, belong(last, character) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}
