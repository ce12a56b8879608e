internal import CourseKit
internal import Localization

/// Whether tensors drawn one after the other vary as much as weights that are drawn each on its own.
///
/// Of a tensor of n weights the mean varies as σ²/n and the mean square as κσ⁴/n, with κ = 2 for a
/// normal law and 0.8 for a uniform one. Weights that are centred, standardised or stratified after
/// all fit their law better than chance lets them, and are found by that.
enum WeightSpread {
  /// The share of right tensors, 200 of 16 weights or a few of 600, in which something is found.
  ///
  /// The limits are those of Chernoff for χ² with a degree for each tensor, P ≤ exp(−k/2·(s − 1 − ln s)),
  /// each with ``rate``. For means they go for both sides: normal ones follow χ², and uniform numbers
  /// have the moments of smaller normal ones. For mean squares only too little is looked for; by
  /// simulation the limit of 200 tensors of 16 is off by a factor below 10.
  static let falseAlarmRate = 1.2e-8
  private static let rate = 1e-9

  /// What is wrong with the spread of tensors, if anything.
  ///
  /// Of 200 tensors these are found with probability 0.999: means whose variance is a third of what it
  /// should be or less, or 2.5 times as much or more, and mean squares whose variance is a third or
  /// less. Of four tensors or more, those are found that vary by less than a thousandth of it.
  static func fault(of tensors: [(numbers: [Float], law: Distribution)]) -> Localized? {
    var (means, squares) = (0.0, 0.0)
    for (numbers, law) in tensors {
      let count = Double(numbers.count)
      let variance = law.deviation * law.deviation
      let mean = numbers.reduce(0) { $0 + Double($1) } / count
      let square = numbers.reduce(0) { $0 + Double($1) * Double($1) } / (count * variance) - 1
      means += mean * mean * count / variance
      squares += square * square * count / law.varianceOfSquares
    }
    let count = Double(tensors.count)
    if isOff(means / count, tensors.count) {
      return LawWording.spread(ofMeans: true, share: means / count, count: tensors.count)
    }
    guard squares < count, isOff(squares / count, tensors.count) else { return nil }
    return LawWording.spread(ofMeans: false, share: squares / count, count: tensors.count)
  }

  private static func isOff(_ share: Double, _ count: Int) -> Bool {
    let share = max(share, 1e-300)
    return Double(count) / 2 * (share - 1 - logarithm(share)) > -logarithm(rate)
  }

  /// What is wrong with weights whatever their law: their shape, or one that is further from 0 than
  /// the limit.
  static func fault(in weights: Tensor, shape: [Int], within limit: Double) -> Failure.Fault? {
    guard weights.shape == shape else { return .shape(expected: shape, got: weights.shape) }
    guard let far = weights.elements.first(where: { !(abs(Double($0)) <= limit) }) else {
      return nil
    }
    return .law(
      Localized(
        es: "hay un peso \(far), a más de \(Float(limit)) de 0",
        en: "there is a weight \(far), more than \(Float(limit)) from 0"))
  }

  /// What is wrong with weights of which too many have the same size.
  ///
  /// Sizes of 24 bits have 2²³ values, so that of n weights some n²/2²⁴ are equal to others by chance.
  /// Right ones of 22 bits even, half of them repeated twice as often, raise a false alarm with a
  /// probability below 1e-11, by Chernoff's bound for Poisson's law. Of 20,000 weights 130 that repeat
  /// others are found always, be it with their signs turned, and of 3,200 weights 25.
  static func repetition(in numbers: [Float]) -> Localized? {
    let sizes = numbers.map { $0.magnitude.bitPattern }.sorted()
    let repeated = zip(sizes, sizes.dropFirst()).count { $0 == $1 }
    let chance = Double(numbers.count) * Double(numbers.count) * 0x1p-23
    return Double(repeated) <= 2 * chance + 20
      ? nil : LawWording.repetition(of: repeated, count: numbers.count)
  }
}

extension Distribution {
  /// The variance of the square of a number whose deviation is 1.
  fileprivate var varianceOfSquares: Double {
    switch self {
    case .uniform: 0.8
    case .normal: 2
    }
  }
}

extension Examination {
  /// Holds 200 calls in a row, of 16 weights each, against each other.
  ///
  /// No two may give the same weights, which finds a generator with 2,800 starts or fewer with
  /// probability 0.999; no weight may repeat others more often than chance does
  /// (``WeightSpread/repetition(in:)``), and the calls have to vary as their law has it
  /// (``WeightSpread/fault(of:)``). Right weights fail with a probability below 1.3e-8.
  ///
  /// - Parameters:
  ///   - law: The law of a weight.
  ///   - draw: Asks for 16 weights, from the generator that `seed` has made.
  mutating func expectManyCalls(
    of law: Distribution, _ draw: (inout Examination) async throws -> Tensor
  ) async throws {
    try await tell("seed", integer(in: 1...1_000_000))
    var calls: [[Float]] = []
    for _ in 0..<200 { calls.append(try await draw(&self).elements) }
    let different = Set(calls).count
    try require(
      different == calls.count,
      Localized(
        es: "\(calls.count) llamadas dieron solo \(different) tensores distintos",
        en: "\(calls.count) calls gave only \(different) different tensors"))
    if let fault = WeightSpread.repetition(in: calls.flatMap(\.self)) { try fail(fault) }
    if let fault = WeightSpread.fault(of: calls.map { ($0, law) }) { try fail(fault) }
  }
}
