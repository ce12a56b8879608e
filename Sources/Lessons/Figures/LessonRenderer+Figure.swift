internal import CourseKit
internal import Localization
internal import Presentation
import RunRecords

extension LessonRenderer {
  /// What stands in the frame of a figure, and below its caption.
  struct FigureMedia {
    var markup: HTML
    /// The numbers of a chart.
    var table: HTML?
    var provenance: String?
    /// Apart, so that a line ends between two of them and not inside `--data`.
    var commandWords: [String] = []
  }

  private struct FigureCard {
    var id, media, caption, tableLabel, reproduce, coverLabel: String
    // Not there rather than empty: an empty text counts as present in a template.
    var table, provenance, widget, bet: String?
    var hasCommand: Bool
    var commandWords: [String]
    var number: Int
    var label: String
  }

  mutating func render(_ figure: Figure, line: Int) throws(LessonError) -> HTML {
    try claim(figure.id, line: line)
    if let widget = figure.widget {
      guard files.widgets.contains(widget) else {
        throw LessonError(file, line, .unknownWidget(widget, known: files.widgets))
      }
      hasWidget = true
    }
    if let bet = figure.bet { note(link: "#\(bet)", line: line) }
    let media = try media(of: figure, line: line)
    return try templates.render(
      "figure",
      FigureCard(
        id: figure.id, media: media.markup.markup, caption: try render(figure.caption).markup,
        tableLabel: wording.table, reproduce: wording.reproduce, coverLabel: wording.betFirst,
        table: media.table?.markup, provenance: media.provenance, widget: figure.widget,
        bet: figure.bet, hasCommand: !media.commandWords.isEmpty,
        commandWords: media.commandWords, number: figureCount, label: wording.figure))
  }

  private mutating func media(of figure: Figure, line: Int) throws(LessonError) -> FigureMedia {
    switch figure.content {
    case .run(let content):
      guard let run = files.runs[content.run] else {
        throw LessonError(file, line, .unknownRun(content.run))
      }
      let chart = try chart(content, figure.alternative, of: run, line: line)
      let seeds = run.seeds.map(String.init).joined(separator: ", ")
      return FigureMedia(
        markup: both(chart, id: figure.id), table: chart.table(wording),
        provenance:
          "\(Wording.dataset(run.dataset, in: language)) · \(run.seeds.count == 1 ? wording.seed : wording.seeds) \(seeds)",
        commandWords: run.command.split(separator: " ").map(String.init))
    case .garments(let scene):
      return FigureMedia(
        markup: try picture(scene, of: figure, line: line),
        provenance: Wording.source(of: scene)[language])
    case .diagram(let name):
      return FigureMedia(markup: try diagram(name, of: figure, line: line))
    case .histogram(let histogram):
      let images: [Image]
      do throws(LessonError.Fault) {
        images = try files.pictures.trainingImages()
      } catch {
        throw LessonError(file, line, error)
      }
      let chart = histogram.chart(of: images, in: language, description: figure.alternative)
      return FigureMedia(
        markup: both(chart, id: figure.id), table: chart.table(wording), provenance: "Fashion-MNIST"
      )
    case .functions(let plot):
      let chart = plot.chart(in: language, description: figure.alternative)
      return FigureMedia(markup: both(chart, id: figure.id), table: chart.table(wording))
    }
  }

  /// A chart for a column of text and for a phone; the style sheet shows one of them.
  private func both(_ chart: any Chart, id: String) -> HTML {
    "\(chart.svg(id: id, .wide))\n\(chart.svg(id: "\(id)-narrow", .narrow))"
  }
}
