/// The name of a number in a recorded run, as a lesson cites it:
/// `2.1-pixel-order.testAccuracyOriginal`, or with a format, `….seconds|seconds`.
struct RunNumber: Equatable, Sendable {
  static let prefix = "run:"

  /// What was typed after `run:`.
  var text: String
  /// The run, such as `2.1-pixel-order`: all up to the last point.
  var run: String
  /// The name of the value in the run.
  var value: String
  /// The name of the format after the bar.
  var format: String?

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    format = parts.count == 2 ? String(parts[1]) : nil
    let name = parts.first ?? ""
    if let point = name.lastIndex(of: ".") {
      run = String(name[..<point])
      value = String(name[name.index(after: point)...])
    } else {
      run = ""
      value = String(name)
    }
  }
}
