package import CourseKit
internal import Localization

extension Examination {
  /// What is wrong with drawn weights before their law is looked at, by the name of the mistake.
  package struct WeightMistakes: Sendable {
    /// Whether all weights are 0 has this name; nil when it has none.
    package var allZero: (any MisconceptionCase)?
    /// The weights are the sizes of rightly drawn ones; nil when that has no name of its own.
    package var onlyPositive: (any MisconceptionCase)?

    /// The mistakes of an exercise.
    package init(
      allZero: (any MisconceptionCase)? = nil, onlyPositive: (any MisconceptionCase)? = nil
    ) {
      self.allZero = allZero
      self.onlyPositive = onlyPositive
    }
  }

  /// Holds drawn weights, in the order of their calls, against shape and law.
  ///
  /// The law is held by ``WeightLaw``; then no more sizes may be equal than chance has it
  /// (``WeightSpread/repetition(in:)``), and neither signs nor sizes may depend on each other at any
  /// distance up to 800 or from call to call (``BitStream/dependence(of:at:rate:)``, whose rate they share). Right weights fail with a probability below 3e-7 in total; of 30,000 weights a
  /// correlation of 0.07 of the signs is found with probability 0.999.
  ///
  /// - Parameter alternatives: What known mistakes would draw from. One is named only if the weights
  ///   pass every test of its law, and no other fits.
  package func expect(
    weights calls: [Tensor], of shape: [Int], drawnFrom law: Distribution,
    or mistakes: WeightMistakes = WeightMistakes(),
    unless alternatives: [(any MisconceptionCase, Distribution)] = []
  ) throws {
    try expect(calls.map(\.shape), is: calls.map { _ in shape })
    // Whether a call repeats another is asked by `expectSeededWeights`; here it counts once.
    let numbers = calls.enumerated().filter { !calls[..<$0.offset].contains($0.element) }
      .flatMap(\.element.elements)
    try require(
      numbers.contains { $0 != 0 },
      Localized(
        es: "los \(numbers.count) pesos son todos 0", en: "all \(numbers.count) weights are 0"),
      means: mistakes.allZero)
    let smallest = numbers.min() ?? 0
    try require(
      !(smallest >= 0),
      Localized(
        es: "de \(numbers.count) pesos ninguno es negativo; el menor es \(smallest)",
        en: "of \(numbers.count) weights none is negative; the smallest is \(smallest)"),
      means: sizes(numbers, areOf: law) ? mistakes.onlyPositive : nil)
    if let fault = WeightLaw(law: law).fault(of: numbers) {
      let fitting = alternatives.filter {
        $0.1 != law && WeightLaw(law: $0.1).fault(of: numbers) == nil
      }
      let isOne = fitting.allSatisfy { $0.0.rawValue == fitting[0].0.rawValue }
      try require(false, fault, means: isOne ? fitting.first?.0 : nil)
    }
    try expectIndependence(of: numbers, drawnFrom: law, call: calls[0].count)
  }

  /// How far apart two weights may be to be looked at together; besides, those of two calls that are
  /// at the same place are, and a little around.
  private static let farthest = 800

  private func expectIndependence(
    of numbers: [Float], drawnFrom law: Distribution, call: Int
  ) throws {
    let distances = Set(1...Self.farthest).union(call - 2...call + 2).sorted()
    if let fault = WeightSpread.repetition(in: numbers) { try fail(fault) }
    let median = Float(law.medianSize)
    for isSigns in [true, false] {
      let stream = BitStream(numbers.lazy.map { isSigns ? $0 < 0 : abs($0) < median })
      if let found = stream.dependence(
        of: 0.5, at: distances, rate: BitStream.falseAlarmRate / 2)
      {
        try fail(
          LawWording.dependence(
            of: isSigns, distance: found.distance, correlation: found.correlation))
      }
    }
  }

  /// Whether numbers are those of a law without their signs.
  private func sizes(_ numbers: [Float], areOf law: Distribution) -> Bool {
    let distance = KolmogorovSmirnov.statistic(numbers) { max(0, 2 * law.cumulative($0) - 1) }
    return distance <= KolmogorovSmirnov.limit(count: numbers.count)
      && WeightLaw(law: law).scaleFault(of: numbers) == nil
  }
}

extension Distribution {
  /// What half of the numbers stay below in size.
  fileprivate var medianSize: Double {
    switch self {
    case .uniform(let bound): bound / 2
    case .normal(let deviation): 0.674_489_750_196_081_7 * deviation
    }
  }
}
