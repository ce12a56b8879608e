internal import CourseKit

/// Yes-or-no draws one after the other, packed into words, so that every distance between two of
/// them can be looked at in little time.
package struct BitStream: Equatable, Sendable {
  private var words: [UInt64] = []
  /// How many draws there are.
  package private(set) var count = 0

  /// The draws in their order.
  package init(_ bits: some Sequence<Bool> = [Bool]()) { append(bits) }

  /// Adds draws that came later.
  package mutating func append(_ bits: some Sequence<Bool>) {
    for bit in bits {
      if count.isMultiple(of: 64) { words.append(0) }
      if bit { words[count / 64] |= 1 << UInt64(count % 64) }
      count += 1
    }
  }

  /// How many came out as yes.
  package var ones: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The share of those that came out as yes.
  package var share: Double { Double(ones) / Double(max(1, count)) }

  /// Whether the share is within what independent draws of a probability leave it by chance.
  ///
  /// By Hoeffding's inequality, P(|share − p| > d) ≤ 2·exp(−2·n·d²): the same limit, and so the same
  /// rate of false alarms, as that of ``KolmogorovSmirnov/limit(count:)``. With n draws a share that
  /// is off by 1.6 limits or more is found with probability 0.999.
  package func fits(_ probability: Double) -> Bool {
    abs(share - probability) <= KolmogorovSmirnov.limit(count: count)
  }

  /// The distance at which draws depend on each other the most, if any do.
  ///
  /// With p the probability of each draw b, the products (bᵢ − p)·(bᵢ₊ₖ − p) are differences of a
  /// martingale, each within an interval of the length m = max(p, 1 − p), so that by the inequality of
  /// Azuma and Hoeffding P(|sum| > t) ≤ 2·exp(−2·t² / (n·m²)). The rate is shared by all distances.
  /// With n draws a correlation of m·√(n · ln(2 / rate) / 2) / (n·p·(1 − p)) + 3.1 / √n or more is
  /// found with probability 0.999: 0.16 for 4,000 draws of probability 1/2.
  package func dependence(
    of probability: Double, at distances: some Collection<Int>, rate: Double = falseAlarmRate
  ) -> Dependence? {
    guard probability > 0, probability < 1 else { return nil }
    let width = max(probability, 1 - probability)
    let exponent = logarithm(2 * Double(max(1, distances.count)) / rate) / 2
    let before = prefixes()
    var found: Dependence?
    for distance in distances where distance > 0 && distance < count {
      let pairs = count - distance
      // The sum of (bᵢ − p)·(bᵢ₊ₖ − p).
      let alone = Double(before[pairs] + before[count] - before[distance])
      let sum =
        Double(both(at: distance)) - probability * alone
        + probability * probability * Double(pairs)
      guard abs(sum) > width * (Double(pairs) * exponent).squareRoot() else { continue }
      let correlation = sum / (Double(pairs) * probability * (1 - probability))
      if abs(correlation) > abs(found?.correlation ?? 0) {
        found = Dependence(distance: distance, correlation: correlation)
      }
    }
    return found
  }

  /// The share of right solutions in which a dependence is seen.
  package static let falseAlarmRate = 1e-7

  /// Draws at some distance that do not come out independently.
  package struct Dependence: Equatable, Sendable {
    /// How far apart they are.
    package var distance: Int
    /// How much alike: 1 where they always agree.
    package var correlation: Double
  }

  /// How many of the first draws came out as yes, for each number of them.
  private func prefixes() -> [Int] {
    var sums = [0]
    sums.reserveCapacity(count + 1)
    for index in 0..<count {
      sums.append(sums[index] + Int(words[index / 64] >> UInt64(index % 64) & 1))
    }
    return sums
  }

  /// How many pairs at a distance came out as yes both.
  private func both(at distance: Int) -> Int {
    let (skipped, shift) = (distance / 64, UInt64(distance % 64))
    var both = 0
    // What lies beyond the last draw is 0.
    for index in 0..<words.count - skipped {
      var moved = words[index + skipped] >> shift
      if shift > 0, index + skipped + 1 < words.count {
        moved |= words[index + skipped + 1] << (64 - shift)
      }
      both += (words[index] & moved).nonzeroBitCount
    }
    return both
  }
}
