extension LessonParser {
  /// The blocks that become figures.
  static let figureFences = ["figure", "picture", "diagram", "plot", "histogram"]

  /// What every figure may have.
  static let figureKeys: Set<String> = ["id", "alt", "widget", "after"]

  /// Reads a figure: what it shows, and its caption.
  mutating func figure(
    _ fence: Fence, text: String, line: Int
  ) throws(LessonError) -> Figure {
    let id = try required("id", in: fence, line: line)
    guard Self.isID(id) else { throw LessonError(file, line, .badID(id)) }
    return Figure(
      id: id, content: try content(fence, line: line),
      alternative: try required("alt", in: fence, line: line),
      caption: try body(text, of: fence.name, line: line), widget: fence.attributes["widget"],
      bet: fence.attributes["after"])
  }

  private func content(_ fence: Fence, line: Int) throws(LessonError) -> Figure.Content {
    switch fence.name {
    case "picture": return .garments(try scene(fence, line: line))
    case "diagram":
      try allow(Self.figureKeys.union(["file"]), in: fence, line: line)
      let name = try required("file", in: fence, line: line)
      // It becomes part of a path.
      guard Self.isID(name) else {
        throw LessonError(file, line, .badAttribute("file", value: name, of: "diagram"))
      }
      return .diagram(name)
    case "histogram":
      try allow(Self.figureKeys.union(["of"]), in: fence, line: line)
      let scale = try choice("of", of: PixelHistogram.Scale.self, fence, line: line)
      return .histogram(PixelHistogram(scale: scale))
    case "plot": return .functions(try functions(fence, line: line))
    default:
      return .run(
        RunFigure(
          run: try required("run", in: fence, line: line), plot: try plot(fence, line: line),
          yLabel: fence.attributes["y"], xLabel: fence.attributes["x"]))
    }
  }

  private func functions(_ fence: Fence, line: Int) throws(LessonError) -> FunctionPlot {
    try allow(Self.figureKeys.union(["functions", "of"]), in: fence, line: line)
    let names = try required("functions", in: fence, line: line)
    let functions = list("functions", fence).map(FunctionPlot.Function.init)
    guard !functions.isEmpty, !functions.contains(nil) else {
      throw LessonError(file, line, .badAttribute("functions", value: names, of: "plot"))
    }
    let typed = fence.attributes["of"] ?? "values"
    guard ["values", "slopes"].contains(typed) else {
      throw LessonError(file, line, .badAttribute("of", value: typed, of: "plot"))
    }
    return FunctionPlot(functions: functions.compactMap { $0 }, isOfSlopes: typed == "slopes")
  }

  private func plot(_ fence: Fence, line: Int) throws(LessonError) -> RunFigure.Plot {
    let common: Set<String> = Self.figureKeys.union(["run", "kind", "y"])
    let typed = fence.attributes["kind"] ?? RunFigure.Plot.Kind.curves.rawValue
    guard let kind = RunFigure.Plot.Kind(rawValue: typed) else {
      throw LessonError(file, line, .badAttribute("kind", value: typed, of: "figure"))
    }
    switch kind {
    case .curves:
      try allow(common.union(["metric", "settings", "x"]), in: fence, line: line)
      return .curves(
        metric: try required("metric", in: fence, line: line), settings: list("settings", fence))
    case .values:
      try allow(common.union(["metric", "settings"]), in: fence, line: line)
      return .values(
        metric: try required("metric", in: fence, line: line), settings: list("settings", fence))
    case .differences:
      try allow(common.union(["claims"]), in: fence, line: line)
      return .differences(claims: list("claims", fence))
    case .heat:
      try allow(common.union(["metric", "rows", "columns"]), in: fence, line: line)
      return .heat(
        metric: try required("metric", in: fence, line: line),
        rows: try labels("rows", fence, line: line),
        columns: try labels("columns", fence, line: line))
    case .matrix:
      try allow(common.union(["metric", "setting"]), in: fence, line: line)
      return .matrix(
        metric: try required("metric", in: fence, line: line),
        setting: try required("setting", in: fence, line: line))
    }
  }

  /// The parts of an attribute between commas; none without the attribute.
  private func list(_ key: String, _ fence: Fence) -> [String] {
    (fence.attributes[key] ?? "").split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  private func labels(
    _ key: String, _ fence: Fence, line: Int
  ) throws(LessonError) -> [RunFigure.Label] {
    _ = try required(key, in: fence, line: line)
    return list(key, fence).map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(\.trimmed)
      return RunFigure.Label(part: parts[0], name: parts.count == 2 ? parts[1] : parts[0])
    }
  }
}
