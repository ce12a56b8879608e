package import RunRecords

/// A new run beside the recorded one: which numbers came out again.
///
/// The same seeds on the same matrix kernel give the same numbers. Another kernel rounds differently,
/// and training makes much of little, so that a mean is not expected to be the same to the last digit
/// there. Other seeds are other trainings: of them only the claims are compared.
package struct RunComparison: Equatable, Sendable {
  /// What the two runs have in common, which decides what is expected of them.
  package let kind: Kind
  /// Why the two cannot be compared; empty when they can.
  package let obstacles: [Obstacle]
  /// The single numbers, sorted by name; none for new seeds.
  package let values: [Value]
  /// The curves of the recorded run; none for new seeds.
  package let curves: [Curve]
  /// The claims of the recorded run, for new seeds only.
  package let claims: [ClaimComparison]

  /// What two runs have in common.
  package enum Kind: Equatable, Sendable {
    /// Seeds and matrix kernel: every number has to be the same.
    case sameSeeds
    /// Seeds alone: numbers may be off by what rounding makes of them.
    case otherKernel
    /// Neither seed: the differences that are claimed have to be the same, as far as chance lets them.
    case newSeeds
  }

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
    /// How many points of the new mean are where they should be: the same on the same kernel, in the
    /// recorded band, widened by half its width on either side, on another; 0 when the new run has no
    /// such curve.
    package let pointsInside: Int

    /// Whether all points are.
    package var isReproduced: Bool { pointsInside == recorded.x.count }
  }

  /// Compares a new run with the recorded one.
  ///
  /// On another kernel, a number with a deviation `s` over `n` seeds (a value called as it with
  /// `Deviation` behind) may be off by four standard errors of the difference of two means,
  /// `4 s √(2 / n)`; any other number has to be the same. The deviations themselves are not compared,
  /// nor are times.
  package init(of new: RunRecord, with recorded: RunRecord) {
    let kind: Kind =
      new.seeds != recorded.seeds
      ? .newSeeds : new.machine.kernel == recorded.machine.kernel ? .sameSeeds : .otherKernel
    self.kind = kind
    obstacles = Self.obstacles(new, recorded)
    guard kind != .newSeeds else {
      (values, curves) = ([], [])
      claims = recorded.claims.compared(with: new.claims, seeds: recorded.seeds, new.seeds)
      return
    }
    claims = []
    let suffix = "Deviation"
    let names = Set(recorded.values.keys).union(new.values.keys)
    // The same machine takes another time at another hour.
    let timeless = names.filter { !$0.hasSuffix(suffix) && !$0.hasPrefix("seconds") }
    values = timeless.sorted().map { name in
      let deviation = kind == .sameSeeds ? 0 : recorded.values[name + suffix] ?? 0
      return Value(
        name: name, recorded: recorded.values[name], new: new.values[name],
        tolerance: 4 * deviation * (2 / Double(max(1, recorded.seeds.count))).squareRoot())
    }
    curves = recorded.series.map { series in
      let fresh = new.series.first {
        $0.metric == series.metric && $0.es == series.es && $0.x == series.x
      }
      return Curve(
        recorded: series,
        pointsInside: fresh.map { points(of: $0, inside: series, exactly: kind == .sameSeeds) } ?? 0
      )
    }
  }

  /// Whether the runs can be compared and everything came out again.
  package var isReproduced: Bool {
    obstacles.isEmpty && values.allSatisfy(\.isReproduced) && curves.allSatisfy(\.isReproduced)
      && claims.allSatisfy(\.isReproduced)
  }

  private static func obstacles(_ new: RunRecord, _ recorded: RunRecord) -> [Obstacle] {
    var facts: [(name: String, recorded: String?, new: String?)] = [
      ("dataset", recorded.dataset, new.dataset)
    ]
    // Some seeds in common make two runs neither the same nor independent.
    if new.seeds != recorded.seeds, !Set(new.seeds).isDisjoint(with: recorded.seeds) {
      facts.append(("seeds", "\(recorded.seeds)", "\(new.seeds)"))
    }
    for name in Set(recorded.settings.keys).union(new.settings.keys).sorted() {
      facts.append((name, recorded.settings[name], new.settings[name]))
    }
    return facts.filter { $0.recorded != $0.new }
      .map { Obstacle(name: $0.name, recorded: $0.recorded, new: $0.new) }
  }
}

private func points(
  of new: RunRecord.Series, inside recorded: RunRecord.Series, exactly: Bool
) -> Int {
  zip(zip(new.mean, recorded.mean), zip(recorded.low, recorded.high)).count { means, band in
    if exactly { return means.0 == means.1 }
    let slack = (band.1 - band.0) / 2
    return means.0 >= band.0 - slack && means.0 <= band.1 + slack
  }
}
