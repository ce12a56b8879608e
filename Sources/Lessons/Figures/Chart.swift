internal import Localization
internal import Presentation

/// A chart of a recorded run as inline SVG, with its numbers as a table.
///
/// Nobody depends on colour: what differs in colour differs in a mark, a place or a text too. Colours
/// come from the style sheet, which knows the theme and print.
protocol Chart {
  var language: Language { get }
  /// What the numbers are, as a title.
  var title: String { get }
  /// What the chart shows, for those who do not see it.
  var description: String { get }
  /// The drawing for a layout, without the frame around it.
  func drawing(_ layout: ChartLayout) -> (width: Double, height: Double, content: HTML)
  /// The numbers, as the rows of a table behind a header.
  func table(_ wording: Wording) -> HTML
}

/// Where there is room for a chart.
enum ChartLayout: String, CaseIterable {
  /// A column of text.
  case wide
  /// A phone, where everything has the size of the text.
  case narrow

  /// In the units of the drawing.
  var width: Double { self == .wide ? 520 : 340 }
}

extension Chart {
  /// The chart as an `svg` element.
  ///
  /// - Parameter id: Unique on the page; the ids of the title and the description begin with it.
  func svg(id: String, _ layout: ChartLayout) -> HTML {
    let (width, height, content) = drawing(layout)
    return """
      <svg class="chart \(layout.rawValue)" viewBox="0 0 \(Int(width)) \(Int(height.rounded(.up)))" \
      role="img" aria-labelledby="\(id)-title \(id)-desc"><title id="\(id)-title">\(title)</title>\
      <desc id="\(id)-desc">\(description)</desc>\(content)</svg>
      """
  }
}

/// Cuts a text into lines at its spaces.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines.isEmpty ? [""] : lines
}
