internal import CourseKit
import Foundation
internal import Images
internal import Localization
internal import Presentation
import RunRecords

/// The front page: the garments, what the course is in both languages, and one of its charts.
extension SitePages {
  /// The picture of the garments, and how many of each class it has: wide enough for a banner.
  private static let picture = "pictures/home.png"
  private static let perClass = 4

  mutating func renderHome() throws(LessonError) {
    var display: HomeDisplay?
    if files.exists(HomeDisplay.file) {
      do throws(LessonError) {
        display = try files.decode(HomeDisplay.file)
      } catch {
        note(error)
      }
    }
    let size = display == nil ? nil : addGarments()
    let content = try templates.render(
      "home",
      HomePage(
        picture: size.map {
          HomePage.Picture(
            path: Self.picture, width: $0.width, height: $0.height,
            text: display?.garments.es ?? "")
        },
        languages: Language.allCases.map { choice($0, display) }))
    try add(
      "index.html",
      PageFrame(
        wording: .of(.es), language: .es, up: "", title: "Perceptron",
        description: table.tagline[.es], kind: "home", content: content, other: nil,
        isHome: true),
      ids: ["content"])
  }

  private mutating func choice(_ language: Language, _ display: HomeDisplay?) -> HomePage.Choice {
    HomePage.Choice(
      code: language.code, tagline: table.tagline[language],
      about: table.about.map { $0[language] },
      open: language == .es ? "Empezar en español" : "Start in English",
      buildsLabel: language == .es ? "Lo que construyes" : "What you build",
      builds: (display?.builds ?? []).map { $0[language] },
      hasBuilds: !(display?.builds ?? []).isEmpty,
      chart: display.flatMap { chart($0.chart, language) })
  }

  /// The garments in a band, all classes in turn; `nil` without the sample of data.
  private mutating func addGarments() -> (width: Int, height: Int)? {
    let garments = Garments(root: files.root)
    var columns: [[Image]] = []
    for label in Wording.garments.indices {
      guard let images = try? garments.images(of: label, count: Self.perClass) else { return nil }
      columns.append(images)
    }
    let rows = (0..<2).map { row in
      (0..<(columns.count * Self.perClass / 2)).map { index in
        columns[(index + row * 5) % columns.count][index / columns.count + row * Self.perClass / 2]
      }
    }
    let grid = PictureGrid(rows: rows, side: Garments.side)
    guard let bytes = try? PNG.encode(grid.image, name: Self.picture) else { return nil }
    add(picture: Data(bytes), at: Self.picture)
    return (grid.width, grid.height)
  }

  private mutating func chart(
    _ chart: HomeDisplay.Chart, _ language: Language
  ) -> HomePage.Chart? {
    guard let run = files.runs[chart.run] else {
      warn("\(HomeDisplay.file): the run \(chart.run) is not recorded; its chart is left out.")
      return nil
    }
    guard
      let drawing = RunCharts(run: run, language: language).metrics.first(where: {
        $0.metric == chart.metric
      })
    else {
      note(
        LessonError(
          HomeDisplay.file, 1,
          .unknownMetric(
            chart.metric, run: run.id, known: Set(run.series.map(\.metric)).sorted())))
      return nil
    }
    return HomePage.Chart(
      title: chart.title[language], caption: chart.caption[language],
      svg: drawing.chart.svg(id: "chart-\(language.code)", .narrow).markup)
  }
}
