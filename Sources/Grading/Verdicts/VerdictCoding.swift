package import Foundation

/// How verdicts become JSON and come back exactly as they were.
///
/// A learner's answer may hold a number that JSON has none for; it must not cost anybody a report.
package enum VerdictCoding {
  private static let (infinity, minusInfinity, nan) = ("inf", "-inf", "nan")

  /// Keys sorted, dates as ISO 8601, and the names of what is no number.
  package static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: infinity, negativeInfinity: minusInfinity, nan: nan)
    return encoder
  }

  /// Reads what ``encoder`` has written.
  package static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: infinity, negativeInfinity: minusInfinity, nan: nan)
    return decoder
  }
}
