extension LessonParser {
  /// Reads which garments a picture shows.
  func scene(_ fence: Fence, line: Int) throws(LessonError) -> Scene {
    let common = Self.figureKeys.union(["kind", "classes"])
    let typed = try required("kind", in: fence, line: line)
    guard let kind = Scene.Kind(rawValue: typed) else {
      throw LessonError(file, line, .badAttribute("kind", value: typed, of: "picture"))
    }
    let classes = try numbers("classes", 0...9, fence, line: line) ?? Array(0...9)
    switch kind {
    case .garments:
      try allow(common.union(["count"]), in: fence, line: line)
      let count = try numbers("count", 1...20, fence, line: line)?.first ?? 8
      return .garments(classes: classes, count: count)
    case .shuffled:
      try allow(common, in: fence, line: line)
      return .shuffled(classes: classes)
    case .sizes:
      try allow(common.union(["sides"]), in: fence, line: line)
      let sides = try numbers("sides", 1...56, fence, line: line) ?? [7, 14, 28, 56]
      return .sizes(classes: classes, sides: sides)
    case .means:
      try allow(common, in: fence, line: line)
      return .means(classes: classes)
    }
  }

  /// The whole numbers of an attribute between commas; `nil` without the attribute.
  private func numbers(
    _ key: String, _ range: ClosedRange<Int>, _ fence: Fence, line: Int
  ) throws(LessonError) -> [Int]? {
    guard let text = fence.attributes[key] else { return nil }
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Int($0.trimmed) }
    guard !numbers.isEmpty, numbers.allSatisfy({ $0.map(range.contains) ?? false }) else {
      throw LessonError(file, line, .badAttribute(key, value: text, of: "picture"))
    }
    return numbers.compactMap { $0 }
  }
}
