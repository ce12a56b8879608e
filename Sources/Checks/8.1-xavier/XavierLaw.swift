internal import CourseKit
internal import NeuralNetworks

/// The law of the weights, and what known mistakes draw from.
extension XavierChecks {
  /// Unequal fans, so that no two mistakes give the same law.
  static func linear(_ exam: inout Examination) -> [Int] {
    [exam.integer(in: 35...37), exam.integer(in: 280...290)]
  }

  static func fans(of shape: [Int]) -> (fanIn: Double, both: Double) {
    let fans = Fans(of: shape)
    return (Double(fans.fanIn), Double(fans.fanIn + fans.fanOut))
  }

  static func law(of name: String, variance: Double) -> Distribution {
    name == "xavierUniform"
      ? .uniform(bound: (3 * variance).squareRoot()) : .normal(deviation: variance.squareRoot())
  }

  /// Holds calls, two of them of about 20,000 weights in all, against the law; without a gain, by
  /// default.
  static func checkLaw(
    _ name: String, of shape: [Int], gain: Float?, calls: Int = 2, _ exam: inout Examination
  ) async throws {
    func draw(_ shape: [Int], _ exam: inout Examination) async throws -> Tensor {
      guard let gain else { return try await exam.ask(name + "ByDefault", shape) }
      return try await exam.ask(name, shape, gain)
    }
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    // Between whole numbers 6 / 2 and 2 / 2 leave something.
    let single = try await draw([1, 1], &exam)
    let isAnything = single.elements.contains { $0 != 0 }
    var weights: [Tensor] = []
    for _ in 0..<calls { weights.append(try await draw(shape, &exam)) }
    let (fanIn, both) = fans(of: shape)
    let factor = Double(gain ?? 1) * Double(gain ?? 1)
    func law(_ variance: Double) -> Distribution { Self.law(of: name, variance: variance) }
    var alternatives: [(any MisconceptionCase, Distribution)] = [
      (XavierMisconception.ignoresTheGain, law(2 / both)),
      (XavierMisconception.fanInAlone, law(factor / fanIn)),
      (XavierMisconception.fanInAlone, law(factor * 2 / fanIn)),
      (XavierMisconception.forgetsTheKernel, law(factor * 2 / Double(shape[0] + shape[1]))),
    ]
    let size = factor.squareRoot()
    if name == "xavierUniform" {
      alternatives += [
        (XavierMisconception.varianceForDeviation, .uniform(bound: size * 6 / both)),
        (
          XavierMisconception.varianceForDeviation,
          .uniform(bound: size * (3.0.squareRoot()) * 2 / both)
        ),
        (XavierMisconception.boundForDeviation, .uniform(bound: size * (2 / both).squareRoot())),
      ]
    } else {
      alternatives += [
        (XavierMisconception.varianceForDeviation, .normal(deviation: size * 2 / both)),
        (XavierMisconception.boundForDeviation, .normal(deviation: size * (6 / both).squareRoot())),
      ]
    }
    try exam.expect(
      weights: weights, of: shape, drawnFrom: law(factor * 2 / both),
      or: .init(
        allZero: isAnything ? XavierMisconception.integerDivision : nil,
        onlyPositive: XavierMisconception.onlyPositive),
      unless: alternatives)
  }
}
