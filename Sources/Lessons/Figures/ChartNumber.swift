internal import Localization
internal import Presentation
import RunRecords

/// How a chart writes the numbers of a metric: shares in percent, others as they are.
struct ChartNumber: Equatable {
  var isPercent: Bool
  var language: Language

  /// A share, as accuracy, recall or the gap between two accuracies are, is read in percent.
  init(metric: String, _ language: Language) {
    isPercent = RunRecord.isShare(metric)
    self.language = language
  }

  /// Shares in percent.
  static func percent(_ language: Language) -> ChartNumber {
    var number = ChartNumber(metric: "", language)
    number.isPercent = true
    return number
  }

  /// A value with so many decimals, of which a percentage has two fewer.
  func text(_ value: Double, decimals: Int) -> String {
    isPercent
      ? NumberFormat.decimal(max(0, decimals - 2)).string(100 * value, in: language)
        + (language == .es ? "\u{A0}%" : "%")
      : NumberFormat.decimal(decimals).string(value, in: language)
  }

  /// A value with half its interval, such as `87.8 ± 0.2%`; a difference of shares is in points.
  ///
  /// - Parameter hasSign: whether a difference above zero says so.
  func interval(
    _ value: Double, _ halfWidth: Double, isDifference: Bool = false, hasSign: Bool = false
  ) -> String {
    let scale = isPercent ? 100.0 : 1
    // What rounding left of seeds that all came to the same is no interval.
    let halfWidth = halfWidth <= 1e-9 * max(1, abs(value)) ? 0 : halfWidth
    // Two digits of what is uncertain, and as many decimals of the value.
    let reference = halfWidth > 0 ? halfWidth * scale : abs(value) * scale / 100
    let decimals = min(6, max(isPercent ? 1 : 0, Axis.decimals(of: max(reference, 1e-6)) + 1))
    let isWhole = halfWidth == 0 && value * scale == (value * scale).rounded()
    let digits = NumberFormat.decimal(isWhole ? 0 : decimals)
    var text = digits.string(value * scale, in: language)
    if hasSign, value > 0 { text = "+" + text }
    if halfWidth > 0 { text += " ± " + digits.string(halfWidth * scale, in: language) }
    guard isPercent, !isDifference else { return text }
    return text + (language == .es ? "\u{A0}%" : "%")
  }
}
