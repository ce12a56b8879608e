/// Anchors, links and headings of lessons that stand together on one page.
///
/// An anchor that has the number of its section in it, as `q2.1`, `f2-1` or `s2.q1` have, stays as it
/// is; another gets the section in front, because `summary` is in every lesson. Headings go one level
/// down, below the titles of the lessons.
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
  /// It goes through the bytes once, from one attribute to the next, which in text that is escaped
  /// only `="` can begin.
  func markup(_ markup: String, in section: Int) -> String {
    let bytes = Array(markup.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      result.append(byte)
      at += 1
      if byte == UInt8(ascii: "<") {
        at = shiftHeading(bytes, at, &result)
      } else if byte == UInt8(ascii: "="), at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
        let end = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        let name = Self.attribute(before: at - 1, in: bytes)
        result.append(UInt8(ascii: "\""))
        if Self.changed.contains(name) {
          let value = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
          result += self.value(value, of: name, in: section).utf8
        } else {
          result += bytes[(at + 1)..<end]
        }
        at = end
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Takes over `h2` or `/h2` at a place as one level lower; says where to go on.
  private func shiftHeading(_ bytes: [UInt8], _ start: Int, _ result: inout [UInt8]) -> Int {
    var at = start
    if at < bytes.count, bytes[at] == UInt8(ascii: "/") { at += 1 }
    guard at + 2 < bytes.count, bytes[at] == UInt8(ascii: "h"),
      (UInt8(ascii: "2")...UInt8(ascii: "5")).contains(bytes[at + 1]),
      bytes[at + 2] == UInt8(ascii: " ") || bytes[at + 2] == UInt8(ascii: ">")
    else { return start }
    result += bytes[start...at]
    result.append(bytes[at + 1] + 1)
    return at + 2
  }

  /// The attributes whose values refer to anchors, or name what there is in each lesson.
  private static let changed: Set<String> = [
    "aria-label", "id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "href",
    "action",
  ]

  /// The name of the attribute that ends before a place.
  private static func attribute(before end: Int, in bytes: [UInt8]) -> String {
    var start = end
    while start > 0, bytes[start - 1] != UInt8(ascii: " "), bytes[start - 1] != UInt8(ascii: "\n") {
      start -= 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func value(_ value: String, of name: String, in section: Int) -> String {
    if name == "aria-label" {
      // Each lesson counts its figures and code from 1; the names of regions have to differ.
      return value.contains(where: \.isNumber) ? "\(value), §\(section)" : value
    }
    guard name == "href" || name == "action" else {
      return value.split(separator: " ").map { Self.anchor(String($0), in: section) }
        .joined(separator: " ")
    }
    let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let page = parts.first ?? ""
    guard
      let target = page.isEmpty ? section : sections.first(where: { page == SitePages.name($0) }),
      sections.contains(target)
    else { return value }
    return "#"
      + (parts.count == 2 ? Self.anchor(String(parts[1]), in: target) : Self.lesson(target))
  }
}
