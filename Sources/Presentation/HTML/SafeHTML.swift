internal import Mustache

/// How text gets into a page that a template makes: as ``HTML`` escapes it.
///
/// The library's own escaping goes by characters and so overlooks a quote that wears an accent,
/// which is one character to Swift and a quote to a browser.
struct SafeHTML: MustacheContentType {
  /// The name by which a template asks for it: `{{% CONTENT_TYPE: SAFE_HTML}}`.
  static let name = "SAFE_HTML"

  func escapeText(_ text: String) -> String { HTML.escape(text) }
}
