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
      DomainClass(
        "no-gain", Localized(es: "gain = 0: todo ceros", en: "gain = 0: all zeros")
      ) { draws in
        let shape = draws.integers(draws.one(of: [2, 4]), in: 1...3)
        return [Call("seed", draws.integer(in: 0...99))]
          + ["xavierUniform", "xavierNormal"].map { Call($0, shape, Float(0)) }
      },
    ]
  ) {
    func weights(_ question: inout Question) throws -> Expected {
      let shape: [Int] = try question.take()
      let gain: Float = try question.take()
      return gain == 0 ? .is(Tensor.zeros(shape)) : .open(.tensor)
    }
    return Reference([
      "seed": { _ in .done },
      "fans": {
        let fans = Fans(of: try $0.take())
        return .is([fans.fanIn, fans.fanOut])
      },
      "xavierUniform": { try weights(&$0) },
      "xavierNormal": { try weights(&$0) },
      "xavierUniformByDefault": { _ in .open(.tensor) },
    ])
  }

  private static func fans(
    _ id: String, _ words: Localized, _ shape: @escaping @Sendable (inout Draws) -> [Int]
  ) -> DomainClass {
    DomainClass(id, words) { [Call("fans", shape(&$0))] }
  }
}
