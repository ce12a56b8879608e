internal import Mustache

/// How text gets into a page: escaped scalar by scalar.
///
/// The library's own escaping goes by characters and so overlooks a quote that wears an accent,
/// which is one character to Swift and a quote to a browser.
struct SafeHTML: MustacheContentType {
  /// The name by which a template asks for it: `{{% CONTENT_TYPE: SAFE_HTML}}`.
  static let name = "SAFE_HTML"

  func escapeText(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
