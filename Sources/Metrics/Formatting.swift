internal import Foundation

/// A number with that many digits after the point, correctly rounded, as Python's `f` format.
func fixed(_ value: Double, digits: Int) -> String {
  String(format: "%.\(min(max(digits, 0), 100))f", value)
}

/// The text with spaces before it; the width is in Unicode scalars, as Python counts it.
func leftPadded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
}
