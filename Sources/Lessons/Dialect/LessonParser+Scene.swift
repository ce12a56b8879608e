extension LessonParser {
  /// Reads what a picture shows.
  func scene(_ fence: Fence, line: Int) throws(LessonError) -> Scene {
    let kind = try choice("kind", of: Scene.Kind.self, fence, line: line)
    let common = Self.figureKeys.union(["kind"])
    try allow(common.union(Self.keys(of: kind)), in: fence, line: line)
    let classes = try numbers("classes", 0...9, fence, line: line) ?? Array(0...9)
    switch kind {
    case .garments:
      return .garments(
        classes: classes, count: try numbers("count", 1...20, fence, line: line)?.first ?? 8)
    case .shuffled: return .shuffled(classes: classes)
    case .sizes:
      return .sizes(
        classes: classes,
        sides: try numbers("sides", 1...56, fence, line: line) ?? [7, 14, 28, 56])
    case .means: return .means(classes: classes)
    case .transforms:
      return .transforms(classes: classes, transforms: try changes(fence, line: line))
    case .shifts:
      return .shifts(
        classes: classes,
        steps: try numbers("steps", 0...Garments.side, fence, line: line) ?? [0, 2, 4, 8])
    case .dropped:
      return .dropped(classes: classes, rates: try rates(fence, line: line) ?? [0.2, 0.5, 0.8])
    case .mistakes:
      return .mistakes(count: try numbers("count", 1...20, fence, line: line)?.first ?? 10)
    case .weights:
      return .weights(count: try numbers("count", 1...64, fence, line: line)?.first ?? 16)
    case .channels: return .channels(shapes: try shapes(fence, line: line))
    case .fits: return .fits(shapes: try shapes(fence, line: line))
    }
  }

  /// What a picture of a kind may have beyond what all pictures may.
  private static func keys(of kind: Scene.Kind) -> Set<String> {
    switch kind {
    case .garments: ["classes", "count"]
    case .shuffled, .means: ["classes"]
    case .sizes: ["classes", "sides"]
    case .transforms: ["classes", "transforms"]
    case .shifts: ["classes", "steps"]
    case .dropped: ["classes", "rates"]
    case .mistakes, .weights: ["count"]
    case .channels, .fits: ["shapes"]
    }
  }

  /// An attribute whose values have names.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type, _ fence: Fence, line: Int
  ) throws(LessonError) -> Choice {
    let typed = try required(key, in: fence, line: line)
    guard let choice = Choice(rawValue: typed) else {
      throw LessonError(
        file, line,
        .badChoice(key, value: typed, of: fence.name, known: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  private func changes(_ fence: Fence, line: Int) throws(LessonError) -> [PictureChange] {
    guard let text = fence.attributes["transforms"] else { return PictureChange.allCases }
    var changes: [PictureChange] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed) {
      guard let change = PictureChange(rawValue: word) else {
        throw LessonError(
          file, line,
          .badChoice(
            "transforms", value: word, of: fence.name,
            known: PictureChange.allCases.map(\.rawValue)))
      }
      changes.append(change)
    }
    return changes
  }

  private func shapes(_ fence: Fence, line: Int) throws(LessonError) -> [Int] {
    try numbers("shapes", 0...DrawnShapes.classCount - 1, fence, line: line) ?? [0, 3]
  }

  /// The whole numbers of an attribute between commas; `nil` without the attribute.
  private func numbers(
    _ key: String, _ range: ClosedRange<Int>, _ fence: Fence, line: Int
  ) throws(LessonError) -> [Int]? {
    try values(
      key, fence, line: line,
      rule: "whole numbers from \(range.lowerBound) to \(range.upperBound) between commas"
    ) { Int($0).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// Rates of dropping, of which 1 is none: nothing would be left to be scaled.
  private func rates(_ fence: Fence, line: Int) throws(LessonError) -> [Double]? {
    try values("rates", fence, line: line, rule: "numbers from 0 to below 1 between commas") {
      Double($0).flatMap { 0..<1 ~= $0 ? $0 : nil }
    }
  }

  private func values<Value>(
    _ key: String, _ fence: Fence, line: Int, rule: String, _ read: (String) -> Value?
  ) throws(LessonError) -> [Value]? {
    guard let text = fence.attributes[key] else { return nil }
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    let values = words.compactMap(read)
    guard values.count == words.count else {
      throw LessonError(file, line, .badNumbers(key, value: text, of: fence.name, rule: rule))
    }
    return values
  }
}
