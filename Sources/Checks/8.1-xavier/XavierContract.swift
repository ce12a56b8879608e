internal import CourseKit
internal import Localization
internal import NeuralNetworks
internal import Wire

/// The documented domain of Xavier's initialization, as far as chance leaves nothing open.
enum XavierContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("seed", 1), Call("fans", [10, 784]), Call("xavierUniformByDefault", [10, 784]),
        ]),
      fans("matrices", Localized(es: "pesos [salidas, entradas]", en: "weights [outputs, inputs]"))
      {
        $0.integers(2, in: 1...12)
      },
      fans("kernels", Localized(es: "núcleos, también alargados", en: "kernels, long ones too")) {
        $0.integers(4, in: 1...7)
      },
      fans(
        "ones", Localized(es: "ejes de longitud 1", en: "axes of length 1")
      ) {
        var shape = $0.integers($0.one(of: [2, 4]), in: 2...9)
        for _ in 0..<3 { shape[$0.integer(in: 0...shape.count - 1)] = 1 }
        return shape
      },
      fans("large", Localized(es: "capas muy grandes", en: "very large layers")) {
        let sides = $0.flag() ? [3, 7] : []
        return $0.integers(2, in: 1000...70000) + sides
      },
      fans(
        "large-kernels",
        Localized(es: "núcleos de 200 × 300 o más", en: "kernels of 200 × 300 or more")
      ) {
        let sides = $0.flag() ? [200, 300] : $0.integers(2, in: 1000...70000)
        return $0.integers(2, in: 2...9) + sides
      },
      DomainClass(
        "square", Localized(es: "todos los ejes iguales", en: "all axes equal")
      ) { draws in
        let (side, short) = (draws.integer(in: 30...50), draws.integer(in: 2...6))
        return [1, side].map { Call("fans", [$0, $0]) }
          + [1, short].map { Call("fans", [$0, $0, $0, $0]) } + [Call("seed", 0)]
          + ["xavierUniform", "xavierNormal"].flatMap { name in
            // A gain that two digits leave nothing of.
            [Call(name, [side, side], Float(0.004))]
              + [[side, side], [short, short, short, short]].map { Call(name, $0, Float(0.05)) }
          }
      },
      DomainClass(
        "no-gain", Localized(es: "gain = 0: todo ceros", en: "gain = 0: all zeros")
      ) { draws in
        let shape = draws.integers(draws.one(of: [2, 4]), in: 1...3)
        return [Call("seed", draws.integer(in: 0...99))]
          + ["xavierUniform", "xavierNormal"].map { Call($0, shape, Float(0)) }
      },
    ]
  ) {
    func weights(_ question: inout Question, gain: Float? = nil) throws -> Expected {
      let shape: [Int] = try question.take()
      let gain = try gain ?? question.take()
      if gain == 0 { return .is(Tensor.zeros(shape)) }
      let fans = Fans(of: shape)
      let deviation = Double(gain) * (2 / Double(fans.fanIn + fans.fanOut)).squareRoot()
      let limit = question.operation == "xavierNormal" ? 8 : 3.0.squareRoot() * (1 + 1e-5)
      return .satisfying { fault(of: $0, shape: shape, limit: limit * deviation) }
    }
    return Reference([
      "seed": { _ in .done },
      "fans": {
        let fans = Fans(of: try $0.take())
        return .is([fans.fanIn, fans.fanOut])
      },
      "xavierUniform": { try weights(&$0) },
      "xavierNormal": { try weights(&$0) },
      "xavierUniformByDefault": { try weights(&$0, gain: 1) },
    ])
  }

  /// What is wrong with weights whatever chance decides: the shape, a weight out of all bounds,
  /// weights in half precision, or more zeros or repeated sizes than chance leaves
  /// (``WeightSpread/repetition(in:)``).
  ///
  /// A normal number lies beyond eight deviations with probability 1.2e-15, of 10,000 numbers out of
  /// 2²⁴ five are 0 with a probability below 1e-18, and 16 numbers have 11 digits or fewer with one
  /// below 2⁻¹⁵⁰: a check raises a false alarm with a probability below 1e-10. Of a weight with a
  /// deviation below 0.02 any change of 0.25 is found with probability 0.999.
  private static func fault(of value: Value, shape: [Int], limit: Double) -> Failure.Fault? {
    guard let weights = Tensor(value) else {
      return .kind(expected: "\(Value.Kind.tensor)", got: "\(value.kind)")
    }
    if let fault = WeightSpread.fault(in: weights, shape: shape, within: limit) { return fault }
    if weights.count >= 16, weights.elements.allSatisfy({ $0.significandWidth <= 10 }) {
      return .law(
        Localized(
          es: "los \(weights.count) pesos tienen todos 11 cifras binarias o menos",
          en: "all \(weights.count) weights have 11 binary digits or fewer"))
    }
    let zeros = weights.elements.count { $0 == 0 }
    guard zeros > 4 else { return WeightSpread.repetition(in: weights.elements).map { .law($0) } }
    return .law(
      Localized(
        es: "de \(weights.count) pesos \(zeros) son 0",
        en: "of \(weights.count) weights \(zeros) are 0"))
  }

  private static func fans(
    _ id: String, _ words: Localized, _ shape: @escaping @Sendable (inout Draws) -> [Int]
  ) -> DomainClass {
    DomainClass(id, words) { [Call("fans", shape(&$0))] }
  }
}
