/// Finds where two texts of several lines part.
enum TextComparison {
  /// The first line that differs, counted from 1, as both have it.
  static func fault(_ got: String, _ expected: String) -> Failure.Fault {
    let gotLines = got.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let expectedLines =
      expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first =
      zip(gotLines, expectedLines).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(gotLines.count, expectedLines.count)
    return .line(
      first + 1, expected: line(first, of: expectedLines), got: line(first, of: gotLines),
      expectedCount: expectedLines.count, gotCount: gotLines.count)
  }

  private static func line(_ index: Int, of lines: [String]) -> String? {
    index < lines.count ? lines[index] : nil
  }
}
