internal import Foundation
internal import Mustache

/// The templates of the pages, read from `site/reports`.
package struct ReportTemplates: Sendable {
  private let library: MustacheLibrary
  /// The style sheet, which every page carries in itself.
  let style: String
  /// The lessons that pages may name.
  let lessons: WrittenLessons

  /// Reads the templates.
  ///
  /// - Throws: ``GradingError``.
  package init(_ folders: CourseFolders) throws {
    MustacheContentTypes.register(SafeHTML(), named: SafeHTML.name)
    func text(_ name: String) throws -> String {
      let file = folders.reportTemplates.appending(path: name)
      guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        throw GradingError.missing(folders.relativePath(of: file))
      }
      return text
    }
    var library = MustacheLibrary()
    for name in ["class", "student", "exercise", "curve", "head"] {
      do {
        let safe = "{{% CONTENT_TYPE: \(SafeHTML.name)}}\n" + (try text("\(name).mustache"))
        try library.register(safe, named: name)
      } catch let error as GradingError {
        throw error
      } catch {
        throw GradingError.brokenTemplate(
          folders.relativePath(of: folders.reportTemplates) + "/\(name).mustache",
          reason: "\(error)")
      }
    }
    self.library = library
    style = try text("style.css")
    lessons = folders.lessons
  }

  /// A page made of a template and what it shows.
  func page(_ name: String, _ context: Any) -> String {
    library.render(context, withTemplate: name) ?? ""
  }
}
