internal import Localization

/// What is done to a picture before a network sees it: transforms that bring it to a size, and
/// `(sample / 255 − mean) / deviation` for each channel.
public struct Preprocessing: Equatable, Codable, Sendable {
  /// The mean of each channel, on the scale from 0 to 1.
  public var mean: [Float]
  /// The standard deviation of each channel, on the scale from 0 to 1.
  public var deviation: [Float]
  /// Rows; `nil` when any height fits the network.
  public var height: Int?
  /// Columns; `nil` when any width fits the network.
  public var width: Int?
  /// The transforms that make any picture one for the network, a JSON list as `TensorPipeline`'s; `nil`
  /// for none.
  public var transforms: JSONValue?
  /// Samples of each pixel.
  public var channels: Int { mean.count }

  private enum CodingKeys: CodingKey { case mean, deviation, height, width, channels, transforms }

  /// A preprocessing.
  public init(
    mean: [Float], deviation: [Float], height: Int? = nil, width: Int? = nil,
    transforms: JSONValue? = nil
  ) {
    self.mean = mean
    self.deviation = deviation
    self.height = height
    self.width = width
    self.transforms = transforms
  }

  /// Writes all of it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(mean, forKey: .mean)
    try container.encode(deviation, forKey: .deviation)
    try container.encodeIfPresent(height, forKey: .height)
    try container.encodeIfPresent(width, forKey: .width)
    try container.encode(channels, forKey: .channels)
    try container.encodeIfPresent(transforms, forKey: .transforms)
  }

  /// Reads and checks it.
  ///
  /// - Throws: ``ArchitectureError`` that names the key, or `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func require(_ holds: Bool, _ key: CodingKeys, es: String, en: String) throws {
      guard !holds else { return }
      throw ArchitectureError.badValue(
        key: key.stringValue, place: place(decoder.codingPath), allowed: Localized(es: es, en: en))
    }
    mean = try container.decode([Float].self, forKey: .mean)
    deviation = try container.decode([Float].self, forKey: .deviation)
    height = try container.decodeIfPresent(Int.self, forKey: .height)
    width = try container.decodeIfPresent(Int.self, forKey: .width)
    transforms = try container.decodeIfPresent(JSONValue.self, forKey: .transforms)
    let channels = try container.decodeIfPresent(Int.self, forKey: .channels) ?? mean.count
    try require(
      !mean.isEmpty && mean.count == channels && mean.allSatisfy { abs($0) <= 1000 }, .mean,
      es: "un número por canal, de -1000 a 1000", en: "a number for each channel, -1000 to 1000")
    try require(
      deviation.count == mean.count && deviation.allSatisfy { $0 >= 1e-6 && $0 <= 1000 },
      .deviation, es: "un número por canal, de 0,000001 a 1000",
      en: "a number for each channel, 0.000001 to 1000")
    for (key, side) in [(CodingKeys.height, height), (.width, width)] {
      try require(
        side.map { 1...8192 ~= $0 } ?? true, key, es: "un número de 1 a 8192",
        en: "a number from 1 to 8192")
    }
  }
}
