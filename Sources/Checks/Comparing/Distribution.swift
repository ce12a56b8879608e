/// A distribution that weights can be drawn from.
package enum Distribution: Equatable, Sendable {
  /// Every number between −bound and bound is as likely.
  case uniform(bound: Double)
  /// The bell curve around 0.
  case normal(deviation: Double)

  /// The share of numbers up to x.
  package func cumulative(_ x: Double) -> Double {
    switch self {
    case .uniform(let bound): min(1, max(0, (x + bound) / (2 * bound)))
    case .normal(let deviation): 0.5 * CMath.erfc(-x / (deviation * 2.0.squareRoot()))
    }
  }

  /// The standard deviation.
  package var deviation: Double {
    switch self {
    case .uniform(let bound): bound / 3.0.squareRoot()
    case .normal(let deviation): deviation
    }
  }
}
