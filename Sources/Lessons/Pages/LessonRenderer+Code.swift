internal import Presentation

extension LessonRenderer {
  /// Renders code, coloured where it is Swift or Python; it can be reached with the keyboard, since it may
  /// be wider than the screen.
  mutating func render(_ code: CodeBlock, line: Int) throws(LessonError) -> HTML {
    // Landmarks are told apart by their names, so code is numbered.
    var title = "\(wording.code) \(codeCount)"
    let text: String
    switch code.source {
    case .literal(let literal):
      text = literal
      if code.language != "text" { title += " · \(Self.names[code.language] ?? code.language)" }
    case .excerpt(let path, let region):
      text = try excerpt(path, region: region, line: line)
      title += " · \(path)"
    }
    let body = Highlighter.html(text, in: code.language)
    let caption: HTML =
      if case .excerpt(let path, _) = code.source {
        "<figcaption>\(path)</figcaption>"
      } else {
        ""
      }
    let figure: HTML = """
      <figure class="code \(code.language)">\(caption)\
      <pre tabindex="0" role="region" aria-label="\(title)"><code>\(body)</code></pre></figure>
      """
    guard isInAnswer, case .excerpt(let path, _) = code.source else { return figure }
    // Who came for the argument should not have the exercise solved by the way.
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return """
      <details class="solution"><summary>\(quizWording.solution): \
      <code>\(name)</code></summary>\(figure)</details>
      """
  }

  private static let names = ["swift": "Swift", "python": "Python", "console": "Terminal"]

  private func excerpt(
    _ path: String, region: String?, line: Int
  ) throws(LessonError) -> String {
    guard files.exists(path) else { throw LessonError(file, line, .missingFile(path)) }
    guard files.isInside(path) else { throw LessonError(file, line, .outsideCourse(path)) }
    let text = try files.text(of: path)
    guard let region else { return text }
    guard let cut = Excerpt.region(region, of: text) else {
      throw LessonError(file, line, .missingRegion(region, file: path))
    }
    return cut
  }
}
