import Foundation
internal import Presentation

/// The Mustache templates in `site/templates`, by the name of their file.
struct Templates: Sendable {
  static let folder = "site/templates"

  private var library = TemplateLibrary()

  init(root: URL) throws(LessonError) {
    for path in CourseFiles.files(in: Self.folder, of: root) where path.hasSuffix(".mustache") {
      let name = String(path.dropFirst(Self.folder.count + 1).dropLast(".mustache".count))
      guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
        throw LessonError(path, 1, .notUTF8)
      }
      do {
        try library.add(text, named: name)
      } catch {
        throw LessonError(path, error.line, .badTemplate(error.reason))
      }
    }
  }

  /// Fills a template with the fields of a value.
  ///
  /// In a template `{{x}}` escapes and `{{{x}}}` does not; the latter is for fields of markup.
  func render(_ name: String, _ context: Any) throws(LessonError) -> HTML {
    guard let markup = library.page(name, context) else {
      throw LessonError("\(Self.folder)/\(name).mustache", 1, .unreadable("no such file"))
    }
    return HTML(markup: markup)
  }
}
