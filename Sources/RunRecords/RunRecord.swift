package import Foundation
internal import Presentation

/// A recorded run: what was trained, how, and the numbers that a lesson may cite.
///
/// Nothing quantitative in a lesson is typed by hand: the prose names a value, a figure names a
/// series. The files are `lessons/runs/<s.q-name>.json`.
package struct RunRecord: Codable, Equatable, Sendable {
  /// The version of this format.
  package var version = Self.currentVersion
  /// Section, question and name, such as `2.1-pixel-order`; also the name of the file.
  package var id: String
  /// What it ran on: the kind of processor, the matrix kernel, the version of the code.
  package var machine = Machine()
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
  /// What was claimed beforehand, and what came of it.
  package var claims: [Claim] = []

  /// The version that is written and read.
  package static let currentVersion = 2

  /// What a run ran on.
  package struct Machine: Codable, Equatable, Sendable {
    /// The processor as the system names it; empty when it does not.
    package var processor = ""
    /// The kernel of matrix products.
    package var kernel = ""
    /// What `git describe --always --dirty` says of the code; empty without it.
    package var code = ""

    /// Nothing known.
    package init() {}
  }

  /// One comparison of two settings that was named before the run, seed by seed.
  package struct Claim: Codable, Equatable, Sendable {
    /// Its name, such as `dropout-closes-gap`.
    package var id: String
    /// The claim in Spanish.
    package var es: String
    /// The claim in English.
    package var en: String
    /// What is compared, such as `testAccuracy`.
    package var metric: String
    /// The setting that is said to have more of it.
    package var greater: String
    /// The other one; `nil` for a claim about the number itself.
    package var less: String?
    /// How much more it is said to be at least.
    package var atLeast: Double
    /// The mean of the paired differences, greater minus less.
    package var difference: Double
    /// Half the width of its 95 % interval, by Student's t over the seeds.
    ///
    /// It covers the seeds and not the choice of test images.
    package var halfWidth: Double
    /// The two-sided probability of a difference as far from `atLeast` if there were none, corrected
    /// over the claims of the experiment by Holm's method.
    package var probability: Double
    /// Whether the difference is there.
    package var verdict: Verdict

    /// A claim with what came of it.
    package init(
      id: String, es: String, en: String, metric: String, greater: String, less: String?,
      atLeast: Double, difference: Double, halfWidth: Double, probability: Double, verdict: Verdict
    ) {
      self.id = id
      self.es = es
      self.en = en
      self.metric = metric
      self.greater = greater
      self.less = less
      self.atLeast = atLeast
      self.difference = difference
      self.halfWidth = halfWidth
      self.probability = probability
      self.verdict = verdict
    }

    /// What came of a claim.
    package enum Verdict: String, Codable, Sendable {
      /// The difference is as claimed, beyond what chance explains at 5 %.
      case holds
      /// It is the other way round, beyond what chance explains.
      case refuted
      /// Chance explains what was seen.
      case undecided
    }
  }

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
    /// The setting that was trained, as in the names of values; empty when there is only one.
    package var setting: String
    /// What is compared, in Spanish.
    package var es: String
    /// What is compared, in English.
    package var en: String
    /// What `x` counts.
    package var axis: Axis
    /// Where along the axis.
    package var x: [Double]
    /// The mean over the seeds at each x.
    package var mean: [Double]
    /// The lowest of the seeds at each x.
    package var low: [Double]
    /// The highest of the seeds at each x.
    package var high: [Double]
    /// Half the width of the mean's 95 % interval at each x, by Student's t over the seeds; 0 for one
    /// seed.
    package var halfWidth: [Double]

    /// Reads a curve; without a setting it has none, without an axis it runs along epochs, and without
    /// half widths they are 0.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      metric = try container.decode(String.self, forKey: .metric)
      setting = try container.decodeIfPresent(String.self, forKey: .setting) ?? ""
      es = try container.decode(String.self, forKey: .es)
      en = try container.decode(String.self, forKey: .en)
      axis = try container.decodeIfPresent(Axis.self, forKey: .axis) ?? .epoch
      x = try container.decode([Double].self, forKey: .x)
      mean = try container.decode([Double].self, forKey: .mean)
      low = try container.decode([Double].self, forKey: .low)
      high = try container.decode([Double].self, forKey: .high)
      halfWidth =
        try container.decodeIfPresent([Double].self, forKey: .halfWidth)
        ?? Array(repeating: 0, count: mean.count)
    }

    /// A curve.
    package init(
      metric: String, setting: String = "", es: String, en: String, axis: Axis = .epoch,
      x: [Double], mean: [Double],
      low: [Double],
      high: [Double], halfWidth: [Double]? = nil
    ) {
      self.metric = metric
      self.setting = setting
      self.es = es
      self.en = en
      self.axis = axis
      self.x = x
      self.mean = mean
      self.low = low
      self.high = high
      self.halfWidth = halfWidth ?? Array(repeating: 0, count: mean.count)
    }
  }

  /// Reads a record; what version 1 does not have is empty.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    version = try container.decode(Int.self, forKey: .version)
    id = try container.decode(String.self, forKey: .id)
    machine = try container.decodeIfPresent(Machine.self, forKey: .machine) ?? Machine()
    command = try container.decode(String.self, forKey: .command)
    dataset = try container.decode(String.self, forKey: .dataset)
    settings = try container.decode([String: String].self, forKey: .settings)
    seeds = try container.decode([UInt64].self, forKey: .seeds)
    seconds = try container.decode(Double.self, forKey: .seconds)
    values = try container.decode([String: Double].self, forKey: .values)
    series = try container.decode([Series].self, forKey: .series)
    claims = try container.decodeIfPresent([Claim].self, forKey: .claims) ?? []
  }

  /// The record as JSON with sorted keys, so that a repeated run gives the smallest difference.
  package func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = JSONCoding.formatting
    return try encoder.encode(self)
  }
}
