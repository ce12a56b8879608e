internal import Foundation
package import Localization

/// How a measured number is written in running text.
package enum NumberFormat: Equatable, Sendable {
  /// A fraction as `87.5%` (English) or `87,5 %` (Spanish).
  case percent
  /// A fraction as percentage points, without a sign: `0.4`.
  case points
  /// A whole number: `9,216` (English) or `9216` (Spanish, which groups from five digits on).
  case integer
  /// A time with its unit: `12.3 s`.
  case seconds
  /// As many decimals as told, 0 to 9: `decimal3` gives `0.125`. A number of more than nine digits is
  /// written with a power of ten: `4.73 × 10¹⁸`.
  case decimal(Int)

  /// What lessons may call a format.
  package static let names = "percent, points, integer, seconds, decimal0 to decimal9"

  /// A format by its name in a lesson, such as `percent` or `decimal3`.
  package init?(_ name: String) {
    switch name {
    case "percent": self = .percent
    case "points": self = .points
    case "integer": self = .integer
    case "seconds": self = .seconds
    default:
      guard name.hasPrefix("decimal"), name.utf8.count == "decimal1".utf8.count,
        let digits = name.last?.wholeNumberValue
      else { return nil }
      self = .decimal(digits)
    }
  }

  /// The format that a value has when a lesson names none: a percentage for an accuracy, a whole
  /// number where it is one, three decimals otherwise.
  package init(for name: String, value: Double) {
    if name.lowercased().contains("accuracy"), (0...1).contains(value) {
      self = .percent
    } else if value == value.rounded(), abs(value) < 1e15 {
      self = .integer
    } else {
      self = .decimal(3)
    }
  }

  /// The number in a language.
  ///
  /// Spaces before units do not break.
  package func string(_ value: Double, in language: Language) -> String {
    let space = "\u{A0}"
    return switch self {
    case .percent:
      Self.fixed(100 * value, 1, language) + (language == .es ? space : "") + "%"
    case .points: Self.fixed(100 * value, 1, language)
    case .integer: Self.grouped(Self.fixed(value, 0, language), language)
    case .seconds: Self.fixed(value, 1, language) + space + "s"
    case .decimal(let digits):
      abs(value) < 1e9 ? Self.fixed(value, digits, language) : Self.scientific(value, language)
    }
  }

  private static func fixed(_ value: Double, _ digits: Int, _ language: Language) -> String {
    var text = language.fixed(value, digits: digits)
    // A value that rounds to nothing has no sign.
    if text.hasPrefix("-"), text.allSatisfy({ "-0.,".contains($0) }) { text.removeFirst() }
    if text.hasPrefix("-") { text = "−" + text.dropFirst() }
    return text
  }

  /// Three digits and a power of ten.
  private static func scientific(_ value: Double, _ language: Language) -> String {
    guard value.isFinite else { return fixed(value, 0, language) }
    var exponent = Int(log10(abs(value)).rounded(.down))
    // Rounding to three digits may reach the next power.
    if (abs(value) / pow(10, Double(exponent)) * 100).rounded() >= 1000 { exponent += 1 }
    let digits = fixed(value / pow(10, Double(exponent)), 2, language)
    let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let power = String(exponent).compactMap(\.wholeNumberValue).map { superscripts[$0] }
    return "\(digits)\u{A0}×\u{A0}10" + String(power)
  }

  private static func grouped(_ text: String, _ language: Language) -> String {
    let digits = text.drop { !$0.isNumber }
    let sign = text.dropLast(digits.count)
    guard digits.count > (language == .es ? 4 : 3) else { return text }
    let separator = language == .es ? "\u{202F}" : ","
    let head = digits.count % 3
    var groups = head == 0 ? [] : [String(digits.prefix(head))]
    var rest = digits.dropFirst(head)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return sign + groups.joined(separator: separator)
  }
}
