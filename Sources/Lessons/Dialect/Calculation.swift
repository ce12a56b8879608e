/// A number that a lesson computes: `256*10+10`, or with a format, `1/(1+exp(3))|decimal4`.
struct Calculation: Equatable, Sendable {
  static let prefix = "calc:"

  /// The sum.
  var sum: String
  /// The name of the format after the bar.
  var format: String?

  init(_ text: String) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    sum = String(parts.first ?? "")
    format = parts.count == 2 ? String(parts[1]) : nil
  }
}
