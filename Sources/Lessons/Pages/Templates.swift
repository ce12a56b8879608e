import Foundation
internal import Presentation

/// The Mustache templates in `site/templates`, by the name of their file.
struct Templates: Sendable {
  static let folder = "site/templates"

  private var library = TemplateLibrary()

  init(root: URL) throws(LessonError) {
    var parts: [String: [(name: String, line: Int)]] = [:]
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
      parts[name] = Self.parts(of: text)
    }
    for name in parts.keys.sorted() { try Self.follow(parts, from: name, through: []) }
  }

  /// The templates that a text includes, with the lines of it that do.
  private static func parts(of text: String) -> [(name: String, line: Int)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      index, line in
      line.matches(of: /\{\{\s*>\s*([^\s}]+)\s*\}\}/).map { (String($0.1), index + 1) }
    }
  }

  /// Looks for templates that are not there, or that include themselves and so never end.
  private static func follow(
    _ parts: [String: [(name: String, line: Int)]], from name: String, through path: [String]
  ) throws(LessonError) {
    for part in parts[name] ?? [] {
      let file = "\(folder)/\(name).mustache"
      if part.name == name || path.contains(part.name) {
        throw LessonError(file, part.line, .badTemplate("it includes itself through \(part.name)"))
      }
      guard parts[part.name] != nil else {
        throw LessonError(file, part.line, .badTemplate("there is no \(part.name).mustache"))
      }
      try follow(parts, from: part.name, through: path + [name])
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
