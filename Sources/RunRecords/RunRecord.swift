package import Foundation
internal import Presentation

/// A recorded run: what was trained, how, and the numbers that a lesson may cite.
///
/// Nothing quantitative in a lesson is typed by hand: the prose names a value, a figure names a
/// series. The files are `lessons/runs/<s.q-name>.json`.
package struct RunRecord: Codable, Equatable, Sendable {
  /// The version of this format.
  package var version = 1
  /// Section, question and name, such as `2.1-pixel-order`; also the name of the file.
  package var id: String
  /// What to type to run it again.
  package var command: String
  /// What it was trained on.
  package var dataset: String
  /// Settings by name, such as `"hidden": "256"`.
  package var settings: [String: String]
  /// The seeds, one run for each.
  package var seeds: [UInt64]
  /// Wall time of the whole experiment in seconds.
  package var seconds: Double
  /// Single numbers by name; fractions are 0 to 1.
  package var values: [String: Double]
  /// Curves, in the order in which a figure draws them.
  package var series: [Series]

  /// A record of a run.
  package init(
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
  package struct Series: Codable, Equatable, Sendable {
    /// What it measures, such as `testAccuracy` or `trainLoss`; a figure draws one metric.
    package var metric: String
    /// What is compared, in Spanish.
    package var es: String
    /// What is compared, in English.
    package var en: String
    /// The epochs or steps.
    package var x: [Double]
    /// The mean over the seeds at each x.
    package var mean: [Double]
    /// The lowest of the seeds at each x.
    package var low: [Double]
    /// The highest of the seeds at each x.
    package var high: [Double]

    /// A curve.
    package init(
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
  package func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = JSONCoding.formatting
    return try encoder.encode(self)
  }
}
