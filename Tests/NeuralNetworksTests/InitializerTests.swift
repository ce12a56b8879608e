import CourseKit
import Foundation
import NeuralNetworks
import Testing

/// Initializers in law; every test of chance has a false alarm below one in a million.
@Suite struct InitializerTests {
  private enum Law { case uniform, normal }

  private func sample(
    _ initializer: any Initializer, _ shape: [Int] = [100, 300], seed: UInt64 = 21
  ) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    let tensor = initializer(shape, using: &generator)
    #expect(tensor.shape == shape)
    return tensor.elements.map(Double.init)
  }

  /// Expects the deviation, for uniform numbers the bound, and by Kolmogorov and Smirnov the law.
  private func expect(_ x: [Double], _ law: Law, deviation: Double, _ what: String) {
    let n = Double(x.count)
    let mean: Double = x.reduce(0, +) / n
    let variance: Double = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    // Five deviations of the sample's mean and of its deviation (kurtosis 1.8 and 3).
    #expect(abs(mean) < 5 * deviation / n.squareRoot(), "\(what), mean")
    let spread = ((law == .uniform ? 0.8 : 2) / (4 * n)).squareRoot()
    #expect(
      abs(variance.squareRoot() / deviation - 1) < 5 * spread,
      "\(what), deviation \(variance.squareRoot()), expected \(deviation)")
    let bound = 3.0.squareRoot() * deviation
    if law == .uniform {
      let greatest = x.map(abs).max() ?? 0
      #expect(greatest <= bound * (1 + 1e-6) && greatest > bound * (1 - 20 / n), "\(what), bound")
    }
    let distance = zip(x.sorted(), 0...).map { value, index in
      let cdf =
        law == .uniform
        ? (value + bound) / (2 * bound) : erfc(-value / (deviation * 2.0.squareRoot())) / 2
      return max(abs(cdf - Double(index) / n), abs(cdf - Double(index + 1) / n))
    }.max()
    // The asymptotic distance that chance exceeds once in a million: √(ln(2·10⁶) / 2n).
    #expect((distance ?? 1) < (log(2e6) / (2 * n)).squareRoot(), "\(what), law")
  }

  @Test func laws() {
    let (fanIn, fanOut) = (300.0, 100.0)
    let xavier = (2 / (fanIn + fanOut)).squareRoot()
    expect(sample(.xavierUniform()), .uniform, deviation: xavier, "xavier uniform")
    expect(sample(.xavierNormal()), .normal, deviation: xavier, "xavier normal")
    let tanh = Nonlinearity.tanh.gain
    expect(sample(.xavierUniform(gain: tanh)), .uniform, deviation: 5 / 3.0 * xavier, "tanh")
    expect(sample(.xavierNormal(gain: tanh)), .normal, deviation: 5 / 3.0 * xavier, "tanh")
    let relu = 2.0.squareRoot()
    expect(
      sample(.kaimingUniform()), .uniform, deviation: relu / fanIn.squareRoot(), "kaiming uniform")
    expect(
      sample(.kaimingNormal()), .normal, deviation: relu / fanIn.squareRoot(), "kaiming normal")
    expect(
      sample(.kaimingUniform(mode: .fanOut)), .uniform, deviation: relu / fanOut.squareRoot(),
      "kaiming uniform, fan out")
    expect(
      sample(.kaimingNormal(mode: .fanOut, nonlinearity: .leakyReLU(slope: 1))), .normal,
      deviation: 1 / fanOut.squareRoot(), "kaiming normal, fan out, leaky")
    expect(
      sample(.pytorchDefault), .uniform, deviation: 1 / (3 * fanIn).squareRoot(), "pytorch")
    // The fans of kernels are multiplied by their area.
    expect(
      sample(.kaimingNormal(), [20, 30, 5, 5]), .normal, deviation: relu / 750.squareRoot(),
      "kernels")
  }

  @Test func constantsAreConstant() {
    #expect(sample(.zeros, [2, 3]) == [0, 0, 0, 0, 0, 0])
    #expect(sample(.constant(0.5), [3]) == [0.5, 0.5, 0.5])
  }

  @Test func theSameSeedGivesTheSameNumbers() {
    for name in InitializerName.allCases where name != .zeros {
      let a = sample(name.initializer, [4, 5], seed: 1)
      #expect(a == sample(name.initializer, [4, 5], seed: 1), "\(name)")
      #expect(a != sample(name.initializer, [4, 5], seed: 2), "\(name)")
    }
  }

  @Test func namesAreThoseOfTheCommandLine() {
    #expect(
      InitializerName.allCases.map(\.rawValue) == [
        "pytorch", "zeros", "xavier-uniform", "xavier-normal", "kaiming-uniform", "kaiming-normal",
        "truncated-normal", "orthogonal",
      ])
    #expect(InitializerName(rawValue: "kaiming-normal")?.initializer is KaimingNormal)
    #expect(InitializerName(rawValue: "Xavier") == nil)
  }

  @Test func biasIsZeroUnlessTheInitializerHasARule() {
    var generator = SeededGenerator(seed: 5)
    #expect(
      Linear(9, 4, initializer: .kaimingNormal(), using: &generator).bias.value == .zeros([4]))
    let bias = Linear(4, 20_000, using: &generator).bias.value
    expect(bias.elements.map(Double.init), .uniform, deviation: 0.5 / 3.0.squareRoot(), "bias")
  }

  @Test func gainsAndFansEqualPyTorch() throws {
    struct Content: Decodable {
      struct Gain: Decodable { var name: String, gain: Double }
      struct Fan: Decodable { var shape: [Int], fanIn: Int, fanOut: Int }
      var cases: [Gain]
      var fans: [Fan]
    }
    let content = try golden("gains", as: Content.self)
    let ours: [String: Nonlinearity] = [
      "linear": .linear, "sigmoid": .sigmoid, "tanh": .tanh, "relu": .relu,
      "leaky-0.2": .leakyReLU(slope: 0.2),
    ]
    #expect(content.cases.count == ours.count && content.fans.count == 4)
    for expected in content.cases {
      let gain = try #require(ours[expected.name]).gain
      #expect(abs(gain - expected.gain) < 1e-12, "\(expected.name)")
    }
    for expected in content.fans {
      let fans = Fans(of: expected.shape)
      #expect(fans.fanIn == expected.fanIn && fans.fanOut == expected.fanOut)
    }
  }
}
