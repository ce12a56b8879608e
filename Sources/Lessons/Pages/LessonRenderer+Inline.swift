internal import Presentation
import RunRecords

extension LessonRenderer {
  /// Renders running text that starts on a line.
  mutating func inline(_ inlines: [Inline], line: Int) throws(LessonError) -> HTML {
    var line = line
    return try inline(inlines, at: &line)
  }

  /// - Parameter line: Moves on with every line break, so that errors name the right line.
  private mutating func inline(
    _ inlines: [Inline], at line: inout Int
  ) throws(LessonError) -> HTML {
    var html = HTML(markup: "")
    for piece in inlines {
      switch piece {
      case .text(let text): html += "\(text)"
      case .emphasis(let children): html += "<em>\(try inline(children, at: &line))</em>"
      case .strong(let children): html += "<strong>\(try inline(children, at: &line))</strong>"
      case .code(let code): html += "<code>\(code)</code>"
      case .link(let destination, let children):
        let target = try target(of: destination, line: line)
        html += "<a href=\"\(target)\">\(try inline(children, at: &line))</a>"
      case .image(let destination): throw LessonError(file, line, .picture(destination))
      // `Array<Float>` without backticks parses as a tag; readers should see what was typed.
      case .html(let tag): if !tag.hasPrefix("<!--") { html += "\(tag)" }
      case .softBreak:
        line += 1
        html += "\n"
      case .lineBreak:
        line += 1
        html += "<br>"
      case .math(let tex): html += try formula(tex, isDisplay: false, line: line)
      case .number(let number):
        html += "<span class=\"number\">\(try text(of: number, line: line))</span>"
      case .calculation(let calculation):
        html += "<span class=\"number\">\(try text(of: calculation, line: line))</span>"
      }
    }
    return html
  }

  /// A measured number, written in the language of the page.
  func text(of number: RunNumber, line: Int) throws(LessonError) -> String {
    let run = try run(of: number, line: line)
    if let claim = run.claim(number.value) {
      return try text(of: claim, number, line: line)
    }
    let value = try measured(number, line: line)
    if number.format == Self.interval {
      return ChartNumber(metric: number.value, language)
        .interval(value, run.halfWidth(of: number.value) ?? 0)
    }
    let format: NumberFormat
    if let name = number.format {
      guard let named = NumberFormat(name) else {
        throw LessonError(file, line, .unknownFormat(name))
      }
      format = named
    } else {
      format = NumberFormat(for: number.value, value: value)
    }
    return format.string(value, in: language)
  }

  private func run(of number: RunNumber, line: Int) throws(LessonError) -> RunRecord {
    guard let run = files.runs[number.run] else {
      throw LessonError(file, line, .unknownRun(number.run))
    }
    return run
  }

  /// A measured number, or the difference that a claim came to, as the run has it.
  func measured(_ number: RunNumber, line: Int) throws(LessonError) -> Double {
    let run = try run(of: number, line: line)
    if let claim = run.claim(number.value) { return claim.difference }
    guard let value = run.values[number.value] else {
      throw LessonError(
        file, line,
        .unknownValue(number.value, run: number.run, known: Array(run.values.keys)))
    }
    guard value.isFinite else {
      throw LessonError(file, line, .notFinite(number.value, run: number.run))
    }
    return value
  }

  /// What a sum comes to, written in the language of the page.
  private func text(of calculation: Calculation, line: Int) throws(LessonError) -> String {
    guard let sum = Arithmetic(calculation.sum) else {
      throw LessonError(file, line, .badSum(calculation.sum))
    }
    guard let name = calculation.format else {
      return NumberFormat(for: "", value: sum.value).string(sum.value, in: language)
    }
    guard let format = NumberFormat(name) else {
      throw LessonError(file, line, .unknownFormat(name))
    }
    return format.string(sum.value, in: language)
  }

  /// The format of a mean with half its 95 % interval.
  private static let interval = "interval"

  /// What came of a claim: its difference with half the interval, or the difference alone in a format.
  private func text(
    of claim: RunRecord.Claim, _ number: RunNumber, line: Int
  ) throws(LessonError) -> String {
    guard let name = number.format, name != Self.interval else {
      return ChartNumber(metric: claim.metric, language)
        .interval(claim.difference, claim.halfWidth, isDifference: true)
    }
    guard let format = NumberFormat(name) else {
      throw LessonError(file, line, .unknownFormat(name))
    }
    return format.string(claim.difference, in: language)
  }

  /// Where a link leads on the site: `s3.md#q3.1` becomes `s3.html#q3.1`, so that the texts link
  /// where they are read as files too.
  private mutating func target(
    of destination: String, line: Int
  ) throws(LessonError) -> String {
    if destination.hasPrefix("https://") { return destination }
    let hasScheme =
      destination.contains(":")
      && destination.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:/) != nil
    guard !destination.isEmpty, !hasScheme, !destination.hasPrefix("/") else {
      throw LessonError(file, line, .unsupportedLink(destination))
    }
    var parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    if parts[0].hasSuffix(".md") { parts[0] = parts[0].dropLast(3) + ".html" }
    let target = parts.joined(separator: "#")
    note(link: target, line: line)
    return target
  }
}
