internal import Mustache

/// Mustache templates by name, whose `{{x}}` escapes as ``HTML`` does and whose `{{{x}}}` does not.
///
/// ```swift
/// var library = TemplateLibrary()
/// try library.add("<p>{{name}}</p>", named: "greeting")
/// library.page("greeting", ["name": "<Ana>"])  // <p>&lt;Ana&gt;</p>
/// ```
package struct TemplateLibrary: Sendable {
  private var library = MustacheLibrary()

  /// No templates yet.
  package init() {
    MustacheContentTypes.register(SafeHTML(), named: SafeHTML.name)
  }

  /// Adds a template, which others may include by its name.
  package mutating func add(_ text: String, named name: String) throws(TemplateFault) {
    do {
      try library.register("{{% CONTENT_TYPE: \(SafeHTML.name)}}\n" + text, named: name)
    } catch let error as MustacheTemplate.ParserError {
      // The line that asks for the escaping is ours.
      throw TemplateFault(
        line: max(1, error.context.lineNumber - 1), reason: "\(error.error)", whole: "\(error)")
    } catch {
      throw TemplateFault(line: 1, reason: "\(error)", whole: "\(error)")
    }
  }

  /// A page made of a template and the fields of a value; nil where there is no such template.
  package func page(_ name: String, _ context: Any) -> String? {
    library.render(TemplateFields.of(context), withTemplate: name)
  }
}

/// What is wrong with a template.
package struct TemplateFault: Error {
  /// The line of the template, from 1.
  package var line: Int
  /// What the library says of it.
  package var reason: String
  /// The same with the place, as the library prints it.
  package var whole: String
}
