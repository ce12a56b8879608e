/// Two classes and how often each was taken for the other.
public struct ConfusedPair: Codable, Equatable, Sendable {
  /// The class of the pair that was taken for the other more often; of equals the one with the lower
  /// number.
  public var first: Int
  /// The other class.
  public var second: Int
  /// How many examples of the first class were predicted as the second.
  public var firstAsSecond: Int
  /// How many examples of the second class were predicted as the first.
  public var secondAsFirst: Int
  /// How many examples of both classes there are.
  public var support: Int

  /// How often the two were confused, one way and the other.
  public var count: Int { firstAsSecond + secondAsFirst }

  /// A pair.
  public init(first: Int, second: Int, firstAsSecond: Int, secondAsFirst: Int, support: Int) {
    self.first = first
    self.second = second
    self.firstAsSecond = firstAsSecond
    self.secondAsFirst = secondAsFirst
    self.support = support
  }
}

extension ConfusionMatrix {
  /// The pairs of classes that were confused most often, in either direction, the worst first.
  ///
  /// ```swift
  /// let matrix = try ConfusionMatrix(rows: [[5, 3], [1, 9]])
  /// matrix.mostConfused(3)  // 0 and 1: 3 + 1 of 18
  /// ```
  /// - Parameter limit: How many pairs at most. Pairs that were never confused are left out, so there
  ///   may be fewer.
  public func mostConfused(_ limit: Int) -> [ConfusedPair] {
    let supports = rows.map { $0.reduce(0, +) }
    var pairs: [ConfusedPair] = []
    for a in 0..<classCount {
      for b in (a + 1)..<max(a + 1, classCount) {
        let (there, back) = (self[truth: a, predicted: b], self[truth: b, predicted: a])
        guard there + back > 0 else { continue }
        let swaps = back > there
        pairs.append(
          ConfusedPair(
            first: swaps ? b : a, second: swaps ? a : b, firstAsSecond: max(there, back),
            secondAsFirst: min(there, back), support: supports[a] + supports[b]))
      }
    }
    // Equals stay in the order of their classes.
    return Array(
      pairs.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        .map(\.element).prefix(max(0, limit)))
  }
}
