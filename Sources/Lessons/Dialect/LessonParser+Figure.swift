extension LessonParser {
  /// Reads a figure: what it draws of which run, and its caption.
  mutating func figure(
    _ fence: Fence, text: String, line: Int
  ) throws(LessonError) -> Figure {
    let id = try required("id", in: fence, line: line)
    guard Self.isID(id) else { throw LessonError(file, line, .badID(id)) }
    return Figure(
      id: id, run: try required("run", in: fence, line: line),
      plot: try plot(fence, line: line),
      alternative: try required("alt", in: fence, line: line),
      yLabel: fence.attributes["y"], xLabel: fence.attributes["x"],
      widget: fence.attributes["widget"],
      caption: try body(text, of: "figure", line: line))
  }

  private func plot(_ fence: Fence, line: Int) throws(LessonError) -> Figure.Plot {
    let common: Set<String> = ["run", "id", "alt", "kind", "y", "widget"]
    let typed = fence.attributes["kind"] ?? Figure.Plot.Kind.curves.rawValue
    guard let kind = Figure.Plot.Kind(rawValue: typed) else {
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
    }
  }

  /// The parts of an attribute between commas; none without the attribute.
  private func list(_ key: String, _ fence: Fence) -> [String] {
    (fence.attributes[key] ?? "").split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  private func labels(
    _ key: String, _ fence: Fence, line: Int
  ) throws(LessonError) -> [Figure.Label] {
    _ = try required(key, in: fence, line: line)
    return list(key, fence).map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(\.trimmed)
      return Figure.Label(part: parts[0], name: parts.count == 2 ? parts[1] : parts[0])
    }
  }
}
