internal import Foundation

/// Makes a page that needs no other file: its styles, scripts and pictures stand inside.
///
/// It goes through the page once, from tag to tag; in markup that is escaped a tag ends at the first
/// `>`.
struct SingleFile {
  private let files: [String: Data]
  private var result: [UInt8] = []
  private var scripts = ""
  /// Whether the link that is open lost where it led.
  private var isUnlinked = false

  /// Takes in what a page loads; its links to other pages become text.
  ///
  /// - Parameter files: The files of the site by their path, seen from the page.
  static func page(_ markup: String, files: [String: Data]) -> String {
    var page = SingleFile(files: files)
    page.result.reserveCapacity(2 * markup.utf8.count)
    page.read(Array(markup.utf8))
    return String(decoding: page.result, as: UTF8.self)
  }

  private init(files: [String: Data]) { self.files = files }

  private mutating func read(_ markup: [UInt8]) {
    var rest = markup[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")),
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      result += rest[..<start]
      let tag = rest[start...end]
      rest = rest[(end + 1)...]
      if tag.starts(with: "<script src=".utf8) {
        rest = rest.dropFirst("</script>".utf8.count)
        if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
      }
      // Of most tags the first letter tells that they stay.
      if "alsi/b".utf8.contains(tag[start + 1]) {
        result += read(tag: Substring(decoding: tag, as: UTF8.self)).utf8
      } else {
        result += tag
      }
    }
    result += rest
  }

  /// What stands in the place of a tag.
  private mutating func read(tag: Substring) -> String {
    let bytes = tag.utf8
    if bytes.starts(with: "<a ".utf8) {
      let target = Self.attribute("href", of: tag) ?? "#"
      isUnlinked = !target.hasPrefix("#") && !target.hasPrefix("https:")
      return isUnlinked ? "<span>" : String(tag)
    } else if isUnlinked, tag == "</a>" {
      isUnlinked = false
      return "</span>"
    } else if tag == "</body>" {
      return scripts + "</body>"
    } else if bytes.starts(with: "<link rel=\"stylesheet\"".utf8) {
      return "<style>\n\(text(Self.attribute("href", of: tag)))</style>"
    } else if bytes.starts(with: "<script src=".utf8) {
      // Scripts that wait for the page stand at its end, where it is all there.
      let script = text(Self.attribute("src", of: tag))
      if !script.isEmpty { scripts += "<script>\n\(script)</script>\n" }
      return ""
    } else if bytes.starts(with: "<im".utf8) {
      return picture(tag)
    }
    return String(tag)
  }

  /// A tag whose picture is a file, with the picture in it.
  private func picture(_ tag: Substring) -> String {
    for name in ["href", "src"] {
      guard let path = Self.attribute(name, of: tag) else { continue }
      let local = path.hasPrefix("../") ? path.dropFirst(3) : path
      guard local.hasPrefix("pictures/"), let data = files[String(local)] else { continue }
      return tag.replacingOccurrences(
        of: "\"\(path)\"", with: "\"data:image/png;base64,\(data.base64EncodedString())\"")
    }
    return String(tag)
  }

  private func text(_ path: Substring?) -> String {
    path.flatMap { files[String($0)] }.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    guard let start = tag.range(of: " \(name)=\"")?.upperBound,
      let end = tag[start...].firstIndex(of: "\"")
    else { return nil }
    return tag[start..<end]
  }
}
