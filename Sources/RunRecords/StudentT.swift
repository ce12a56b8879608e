internal import Foundation

/// Student's t distribution.
package struct StudentT: Sendable {
  /// Degrees of freedom, at least 1.
  package let degrees: Double

  /// The distribution for so many degrees of freedom; below 1 it is that for 1.
  package init(degrees: Int) { self.degrees = Double(max(1, degrees)) }

  /// The probability of a value beyond `t` on either side.
  ///
  /// The regularized incomplete beta function at `ν / (ν + t²)` with the parameters ν/2 and ½
  /// (Abramowitz and Stegun, 26.7.1).
  package func twoSided(_ t: Double) -> Double {
    guard t.isFinite else { return t.isNaN ? .nan : 0 }
    return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
  }

  /// How many standard errors half the 95 % interval of a mean of so many numbers is wide.
  package static func halfInterval(ofMeanOf count: Int) -> Double {
    StudentT(degrees: count - 1).quantile(twoSided: 0.05)
  }

  /// The value that is exceeded on either side with a probability.
  ///
  /// By Newton's method from zero: the probability falls ever more slowly, so that no step goes too far.
  package func quantile(twoSided probability: Double) -> Double {
    var t = 0.0
    for _ in 0..<1000 {
      let step = (twoSided(t) - probability) / (2 * density(t))
      guard step.isFinite, step > 1e-15 * t else { break }
      t += step
    }
    return t
  }

  /// The density at `t` (Abramowitz and Stegun, 26.7.1).
  private func density(_ t: Double) -> Double {
    let scale: Double = lgamma((degrees + 1) / 2) - lgamma(degrees / 2) - log(degrees * .pi) / 2
    return exp(scale - (degrees + 1) / 2 * log1p(t * t / degrees))
  }
}

/// The regularized incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22) with
/// the method of Lentz.
private func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  // The fraction converges fast below the mean of the distribution.
  if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
  let beta: Double = lgamma(a) + lgamma(b) - lgamma(a + b)
  let front = exp(a * log(x) + b * log(1 - x) - beta) / a
  let tiny = 1e-300
  var (c, d) = (1.0, 1 - (a + b) * x / (a + 1))
  d = 1 / (abs(d) < tiny ? tiny : d)
  var fraction = d
  for index in 1..<500 {
    let m = Double(index)
    let (before, at, after) = (a + 2 * m - 1, a + 2 * m, a + 2 * m + 1)
    let even: Double = m * (b - m) * x / (before * at)
    let odd: Double = -(a + m) * (a + b + m) * x / (at * after)
    var last = 1.0
    for term in [even, odd] {
      d = 1 + term * d
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = 1 + term / c
      if abs(c) < tiny { c = tiny }
      last = c * d
      fraction *= last
    }
    if abs(last - 1) < 1e-15 { break }
  }
  return front * fraction
}
