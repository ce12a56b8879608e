/// Something to look at: a chart, images, a diagram, the graph of functions or a histogram.
struct Figure: Equatable, Sendable {
  var id: String
  var content: Content
  /// What it shows, for those who do not see it.
  var alternative: String
  var caption: [LessonBlock]
  /// What the reader can run under it, a file of `site/lab/widgets`.
  var widget: String?
  /// The question that is answered before it is uncovered, such as `s2.q1`.
  var bet: String?

  enum Content: Equatable, Sendable {
    /// A chart of a recorded run.
    case run(RunFigure)
    /// Garments of the course, or other images that it makes.
    case garments(Scene)
    /// A drawing of `lessons/figures`, by the name of its file.
    case diagram(String)
    /// Functions over the numbers from −5 to 5.
    case functions(FunctionPlot)
    /// The values of the pixels of the sample.
    case histogram(PixelHistogram)
  }
}

extension Figure {
  /// All that both languages have to agree on.
  var words: String {
    let content =
      switch content {
      case .run(let figure): "\(figure.plot.words) of \(figure.run)"
      case .garments(let scene): scene.words
      case .diagram(let name): "diagram \(name)"
      case .functions(let plot): plot.words
      case .histogram(let histogram): histogram.words
      }
    return "id \(id), \(content)" + (widget.map { ", widget \($0)" } ?? "")
      + (bet.map { ", after \($0)" } ?? "")
  }
}
