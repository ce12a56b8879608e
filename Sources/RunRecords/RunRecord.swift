public import Foundation

/// A recorded run: what was trained, how, and the numbers that a lesson may cite.
///
/// Nothing quantitative in a lesson is typed by hand: the prose names a value, a figure names a
/// series. The files are `lessons/runs/<s.q-name>.json`.
public struct RunRecord: Codable, Equatable, Sendable {
  /// The version of this format.
  public var version = 1
  /// Section, question and name, such as `2.1-pixel-order`; also the name of the file.
  public var id: String
  /// What to type to run it again.
  public var command: String
  /// What it was trained on.
  public var dataset: String
  /// Settings by name, such as `"hidden": "256"`.
  public var settings: [String: String]
  /// The seeds, one run for each.
  public var seeds: [UInt64]
  /// Wall time of the whole experiment in seconds.
  public var seconds: Double
  /// Single numbers by name; fractions are 0 to 1.
  public var values: [String: Double]
  /// Curves, in the order in which a figure draws them.
  public var series: [Series]

  /// A record of a run.
  public init(
    id: String, command: String, dataset: String, settings: [String: String], seeds: [UInt64],
    seconds: Double, values: [String: Double], series: [Series]
  ) {
    self.id = id
    self.command = command
    self.dataset = dataset
    self.settings = settings
    self.seeds = seeds
    self.seconds = seconds
    self.values = values
    self.series = series
  }

  /// A curve: the mean over the seeds, and the band in which all seeds lie.
  public struct Series: Codable, Equatable, Sendable {
    /// What it measures, such as `testAccuracy` or `trainLoss`; a figure draws one metric.
    public var metric: String
    /// What is compared, in Spanish.
    public var es: String
    /// What is compared, in English.
    public var en: String
    /// The epochs or steps.
    public var x: [Double]
    /// The mean over the seeds at each x.
    public var mean: [Double]
    /// The lowest of the seeds at each x.
    public var low: [Double]
    /// The highest of the seeds at each x.
    public var high: [Double]

    /// A curve.
    public init(
      metric: String, es: String, en: String, x: [Double], mean: [Double], low: [Double],
      high: [Double]
    ) {
      self.metric = metric
      self.es = es
      self.en = en
      self.x = x
      self.mean = mean
      self.low = low
      self.high = high
    }
  }

  /// The record as JSON with sorted keys, so that a repeated run gives the smallest difference.
  public func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
