import Foundation

/// Makes a page that needs no other file: its styles, scripts and pictures stand inside.
enum SingleFile {
  /// Takes in what a page loads; its links to other pages become text.
  ///
  /// - Parameter files: The files of the site by their path, seen from the page.
  static func page(_ markup: String, files: [String: Data]) -> String {
    var scripts = ""
    func text(_ path: String) -> String {
      files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    var page =
      markup
      .replacing(/<link rel="stylesheet" href="([^"]*)">/) { match in
        "<style>\n\(text(String(match.1)))</style>"
      }
      .replacing(/<script src="([^"]*)" defer><\/script>\n?/) { match in
        // Scripts that wait for the page stand at its end, where it is all there.
        let script = text(String(match.1))
        if !script.isEmpty { scripts += "<script>\n\(script)</script>\n" }
        return ""
      }
      .replacing(/\ (href|src)="(?:\.\.\/)?(pictures\/[^"]*\.png)"/) { match in
        let data = files[String(match.2)]?.base64EncodedString() ?? ""
        return " \(match.1)=\"data:image/png;base64,\(data)\""
      }
    page = page.replacing(/<a ((?:[^>]* )?)href="(?!#|https:)[^"]*"[^>]*>(.*?)<\/a>/) { match in
      "<span>\(match.2)</span>"
    }
    guard let end = page.range(of: "</body>", options: .backwards) else { return page }
    return page.replacingCharacters(in: end, with: scripts + "</body>")
  }
}
