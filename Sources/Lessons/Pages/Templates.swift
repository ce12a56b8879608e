import Foundation
import Mustache

/// The Mustache templates in `site/templates`, by the name of their file.
struct Templates: Sendable {
  static let folder = "site/templates"

  private var library = MustacheLibrary()

  init(root: URL) throws(LessonError) {
    for path in CourseFiles.files(in: Self.folder, of: root) where path.hasSuffix(".mustache") {
      let name = String(path.dropFirst(Self.folder.count + 1).dropLast(".mustache".count))
      guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
        throw LessonError(path, 1, .notUTF8)
      }
      do {
        try library.register(text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw LessonError(path, error.context.lineNumber, .badTemplate("\(error.error)"))
      } catch {
        throw LessonError(path, 1, .badTemplate("\(error)"))
      }
    }
  }

  /// Fills a template with the fields of a value.
  ///
  /// In a template `{{x}}` escapes and `{{{x}}}` does not; the latter is for fields of markup.
  func render(_ name: String, _ context: Any) throws(LessonError) -> HTML {
    guard let markup = library.render(context, withTemplate: name) else {
      throw LessonError("\(Self.folder)/\(name).mustache", 1, .unreadable("no such file"))
    }
    return HTML(markup: markup)
  }
}
