package import RunRecords

/// A new run beside the recorded one: which numbers came out again.
///
/// Another machine rounds differently, and training makes much of little, so a mean over seeds is
/// not expected to be the same to the last digit there.
package struct RunComparison: Equatable, Sendable {
  /// Why the two cannot be compared; empty when they can.
  package let obstacles: [Obstacle]
  /// The single numbers, sorted by name.
  package let values: [Value]
  /// The curves of the recorded run.
  package let curves: [Curve]

  /// Something that the two runs were not given alike.
  package struct Obstacle: Equatable, Sendable {
    /// `dataset`, `seeds` or the name of a setting.
    package let name: String
    /// What it was in the recorded run; nil for nothing.
    package let recorded: String?
    /// What it is in the new one; nil for nothing.
    package let new: String?
  }

  /// A single number of the two runs.
  package struct Value: Equatable, Sendable {
    /// Its name, such as `testAccuracyOriginal`.
    package let name: String
    /// The recorded number; nil when it is not in the record.
    package let recorded: Double?
    /// The new number; nil when the new run has none.
    package let new: Double?
    /// How far the two may be apart.
    package let tolerance: Double

    /// Whether they are as near as they should be.
    package var isReproduced: Bool {
      guard let recorded, let new else { return false }
      return recorded == new || abs(recorded - new) <= tolerance
    }
  }

  /// A curve of the two runs.
  package struct Curve: Equatable, Sendable {
    /// The recorded curve.
    package let recorded: RunRecord.Series
    /// How many points of the new mean lie in the recorded band, widened by half its width on
    /// either side; 0 when the new run has no such curve.
    package let pointsInside: Int

    /// Whether all points lie there.
    package var isReproduced: Bool { pointsInside == recorded.x.count }
  }

  /// Compares a new run with the recorded one.
  ///
  /// A number with a deviation `s` over `n` seeds (a value called as it with `Deviation` behind) may
  /// be off by four standard errors of the difference of two means, `4 s √(2 / n)`; any other
  /// number has to be the same. The deviations themselves are not compared.
  package init(of new: RunRecord, with recorded: RunRecord) {
    obstacles = Self.obstacles(new, recorded)
    let suffix = "Deviation"
    let names = Set(recorded.values.keys).union(new.values.keys)
    // Another machine, or the same one at another hour, takes another time.
    let timeless = names.filter { !$0.hasSuffix(suffix) && !$0.hasPrefix("seconds") }
    values = timeless.sorted().map { name in
      let deviation = recorded.values[name + suffix] ?? 0
      return Value(
        name: name, recorded: recorded.values[name], new: new.values[name],
        tolerance: 4 * deviation * (2 / Double(max(1, recorded.seeds.count))).squareRoot())
    }
    curves = recorded.series.map { series in
      let fresh = new.series.first {
        $0.metric == series.metric && $0.es == series.es && $0.x == series.x
      }
      return Curve(
        recorded: series, pointsInside: fresh.map { points(of: $0, inside: series) } ?? 0)
    }
  }

  /// Whether the runs can be compared and everything came out again.
  package var isReproduced: Bool {
    obstacles.isEmpty && values.allSatisfy(\.isReproduced) && curves.allSatisfy(\.isReproduced)
  }

  private static func obstacles(_ new: RunRecord, _ recorded: RunRecord) -> [Obstacle] {
    var facts: [(name: String, recorded: String?, new: String?)] = [
      ("dataset", recorded.dataset, new.dataset),
      ("seeds", "\(recorded.seeds)", "\(new.seeds)"),
    ]
    for name in Set(recorded.settings.keys).union(new.settings.keys).sorted() {
      facts.append((name, recorded.settings[name], new.settings[name]))
    }
    return facts.filter { $0.recorded != $0.new }
      .map { Obstacle(name: $0.name, recorded: $0.recorded, new: $0.new) }
  }
}

private func points(of new: RunRecord.Series, inside recorded: RunRecord.Series) -> Int {
  zip(new.mean, zip(recorded.low, recorded.high)).count { mean, band in
    let slack = (band.1 - band.0) / 2
    return mean >= band.0 - slack && mean <= band.1 + slack
  }
}
