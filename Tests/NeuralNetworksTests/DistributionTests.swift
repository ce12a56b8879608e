import CourseKit
import Foundation
import NeuralNetworks
import Testing

/// The initializers with parameters of their own, in law.
@Suite struct DistributionTests {
  private func sample(
    _ initializer: any Initializer, _ shape: [Int] = [200, 150], seed: UInt64 = 31
  ) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    let tensor = initializer(shape, using: &generator)
    #expect(tensor.shape == shape)
    return tensor.elements.map(Double.init)
  }

  /// Expects the distribution by Kolmogorov and Smirnov, with a false alarm once in a million.
  private func expect(_ x: [Double], _ cdf: (Double) -> Double, _ what: String) {
    let n = Double(x.count)
    let distance = zip(x.sorted(), 0...).map { value, index in
      max(abs(cdf(value) - Double(index) / n), abs(cdf(value) - Double(index + 1) / n))
    }.max()
    #expect((distance ?? 1) < (log(2e6) / (2 * n)).squareRoot(), "\(what)")
  }

  private func phi(_ x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }

  @Test func uniform() {
    let x = sample(.uniform(from: -3, to: 1))
    #expect(x.allSatisfy { $0 >= -3 && $0 < 1 })
    expect(x, { ($0 + 3) / 4 }, "uniform")
    expect(sample(Uniform()), { $0 }, "PyTorch's default")
    #expect(Set(sample(.uniform(from: 2, to: 2), [5])) == [2])
  }

  @Test func normal() {
    expect(sample(.normal(mean: 5, deviation: 0.1)), { self.phi(($0 - 5) / 0.1) }, "normal")
    expect(sample(Normal()), phi, "PyTorch's default")
    #expect(Set(sample(.normal(mean: 3, deviation: 0), [5])) == [3])
  }

  @Test(arguments: [
    (0.0, 1.0, -2.0, 2.0), (0, 0.02, -0.04, 0.04), (1, 2, -0.5, 0.1), (0, 1, 1, 1.2),
    (0, 1, 2, 9), (0, 1, -9, -2), (0, 1, 5, 5.05), (3, 1, -100, 3), (0, 1, -0.1, 60),
    (0, 1, 0.05, 30), (0, 1, 7, 100), (0, 0.02, -2, 2),
  ])
  func truncatedNormal(mean: Double, deviation: Double, lower: Double, upper: Double) {
    let x = sample(.truncatedNormal(mean: mean, deviation: deviation, lower: lower, upper: upper))
    let what = "\(mean), \(deviation), \(lower), \(upper)"
    #expect(
      x.allSatisfy { Float($0) >= Float(lower) && Float($0) <= Float(upper) }, "\(what), bounds")
    // In the mirror of the tail where the normal distribution keeps its digits.
    let (a, b) = ((lower - mean) / deviation, (upper - mean) / deviation)
    let sign: Double = a > 0 ? -1 : 1
    let (start, end) = sign < 0 ? (-b, -a) : (a, b)
    let whole = phi(end) - phi(start)
    let mirrored = x.map { sign * ($0 - mean) / deviation }
    expect(mirrored, { (self.phi($0) - self.phi(start)) / whole }, what)
  }

  private static let withoutTails: [(KaimingTruncatedNormal, shape: [Int], variance: Double)] = [
    (KaimingTruncatedNormal(), [200, 150], 2 / 150.0),
    (KaimingTruncatedNormal(), [40, 30, 5, 5], 2 / 750.0),
    (KaimingTruncatedNormal(mode: .fanOut), [200, 150], 2 / 200.0),
    // With the gain of 1 it is `lecun_normal`.
    (KaimingTruncatedNormal(nonlinearity: .linear), [200, 150], 1 / 150.0),
  ]

  /// What `he_normal` of Keras promises: the deviation is √(2 / fanIn) after the tails are cut.
  @Test(arguments: withoutTails.indices)
  func kaimingWithoutTails(_ index: Int) {
    let (initializer, shape, variance) = Self.withoutTails[index]
    let x = sample(initializer, shape)
    let n = Double(x.count)
    let deviation = variance.squareRoot()
    let found = (x.reduce(0) { $0 + $1 * $1 } / n).squareRoot()
    #expect(abs(x.reduce(0, +) / n) < 5 * deviation / n.squareRoot(), "mean")
    // Five deviations of the sample's deviation (kurtosis 2.37).
    #expect(abs(found / deviation - 1) < 5 * (1.37 / (4 * n)).squareRoot(), "deviation \(found)")
    // What SciPy gives for truncnorm.std(-2, 2).
    let wider = deviation / 0.87962566103423978
    let greatest = x.map(abs).max() ?? 0
    #expect(greatest <= 2 * wider * (1 + 1e-6) && greatest > 1.99 * wider, "bound")
    let (start, whole) = (phi(-2), phi(2) - phi(-2))
    expect(x, { (self.phi($0 / wider) - start) / whole }, "law")
  }

  @Test(arguments: [[5, 5], [4, 9], [9, 4], [3, 2, 2, 2], [20, 3, 2, 2], [1, 7], [64, 48]])
  func orthogonal(shape: [Int]) {
    let gain = 1.5
    let (rows, columns) = (shape[0], shape.dropFirst().reduce(1, *))
    let q = sample(.orthogonal(gain: gain), shape)
    let isWide = rows <= columns
    let count = min(rows, columns)
    for i in 0..<count {
      for j in 0..<count {
        let product = (0..<max(rows, columns)).reduce(0.0) { sum, k in
          isWide
            ? sum + q[i * columns + k] * q[j * columns + k]
            : sum + q[k * columns + i] * q[k * columns + j]
        }
        #expect(abs(product - (i == j ? gain * gain : 0)) < 1e-6, "\(shape), \(i), \(j)")
      }
    }
  }

  @Test func orthogonalDirectionsAreUniform() {
    // The angle of the first row of a turn or a mirror of the plane.
    let angles = (0..<4000).map { seed in
      let q = sample(.orthogonal(), [2, 2], seed: UInt64(seed))
      return (atan2(q[1], q[0]) / Double.pi + 1) / 2
    }
    expect(angles, { $0 }, "angle")
    // Half of them are mirrors.
    let mirrors = (0..<4000).count { seed in
      let q = sample(.orthogonal(), [2, 2], seed: UInt64(seed))
      return q[0] * q[3] - q[1] * q[2] < 0
    }
    #expect(abs(mirrors - 2000) < 5 * 32)
  }
}
