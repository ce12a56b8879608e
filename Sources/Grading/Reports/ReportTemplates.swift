internal import Foundation
internal import Presentation

/// The templates of the pages, read from `site/reports`.
package struct ReportTemplates: Sendable {
  private let library: TemplateLibrary
  /// The style sheet, which every page carries in itself.
  let style: String
  /// The lessons that pages may name.
  let lessons: WrittenLessons

  /// Reads the templates.
  ///
  /// - Throws: ``GradingError``.
  package init(_ folders: CourseFolders) throws {
    func text(_ name: String) throws -> String {
      let file = folders.reportTemplates.appending(path: name)
      guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        throw GradingError.missing(folders.relativePath(of: file))
      }
      return text
    }
    var library = TemplateLibrary()
    for name in ["class", "student", "exercise", "curve", "head"] {
      let template = try text("\(name).mustache")
      do {
        try library.add(template, named: name)
      } catch {
        throw GradingError.brokenTemplate(
          folders.relativePath(of: folders.reportTemplates) + "/\(name).mustache",
          reason: error.whole)
      }
    }
    self.library = library
    style = try text("style.css")
    lessons = folders.lessons
  }

  /// A page made of a template and what it shows.
  func page(_ name: String, _ context: Any) -> String {
    library.page(name, context) ?? ""
  }
}
