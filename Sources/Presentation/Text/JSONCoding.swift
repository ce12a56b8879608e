package import Foundation

/// How what the course prints becomes JSON and comes back exactly as it was.
///
/// JSON has no NaN; a number that is none must not cost anybody a report.
package enum JSONCoding {
  /// Easy to read and to compare: a line for each value, keys sorted.
  package static let formatting: JSONEncoder.OutputFormatting = [
    .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
  ]

  private static let (infinity, minusInfinity, nan) = ("inf", "-inf", "nan")

  /// Keys sorted, dates as ISO 8601, and the names of what is no number.
  package static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
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
