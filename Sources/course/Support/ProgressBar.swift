/// A bar that fills from the left.
struct ProgressBar {
  /// How much is done, 0 to 1.
  var share: Double
  /// Columns.
  var width = 24

  /// The bar as text.
  var text: String {
    let filled = min(width, max(0, Int((share * Double(width)).rounded())))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }
}
