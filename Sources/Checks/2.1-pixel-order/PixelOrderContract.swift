internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `PixelOrder`.
enum PixelOrderContract {
  static let all = Contract([
    DomainClass(
      "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
      calls: [
        Call("new", [2, 0, 3, 1]),
        Call("shuffled", Tensor(shape: [1, 1, 2, 2], elements: [10, 11, 12, 13])),
        Call("restored", Tensor(shape: [1, 1, 2, 2], elements: [12, 10, 13, 11])),
      ]),
    orders("channels", Localized(es: "de uno a cinco canales", en: "one to five channels")) {
      draws in
      (1...5).map { [draws.integer(in: 2...3), $0] + draws.integers(2, in: 2...3) }
    },
    orders("many-channels", Localized(es: "más de cinco canales", en: "more than five channels")) {
      draws in
      [6...9, 10...20, 65...70].map { [2, draws.integer(in: $0), 1, draws.integer(in: 2...3)] }
    },
    orders("one-picture", Localized(es: "una sola imagen", en: "a single picture")) { draws in
      [1, 3].map { [1, $0] + draws.integers(2, in: 2...3) }
    },
    orders("many-pictures", Localized(es: "un lote grande", en: "a large batch")) {
      [[$0.integer(in: 9...12), 2, 2, 2], [$0.integer(in: 65...70), 3, 1, 3]]
        + [[$0.integer(in: 257...260), 1, 1, 2]]
    },
    orders("empty", Localized(es: "un lote vacío", en: "an empty batch")) {
      [[0] + $0.integers(3, in: 1...4)]
    },
    orders("one-pixel", Localized(es: "un solo píxel", en: "a single pixel")) {
      [[$0.integer(in: 2...4), 3, 1, 1], [1, 1, 1, 1]]
    },
    orders("lines", Localized(es: "una fila o una columna", en: "one row or one column")) {
      let length = $0.integer(in: 3...6)
      return [[2, 1, 1, length], [1, 2, length, 1]]
    },
    orders("large", Localized(es: "más de 256 píxeles", en: "more than 256 pixels")) {
      [[1, 2, 17, $0.integer(in: 16...20)], [1, 1, 1, $0.integer(in: 257...300)]]
    },
    DomainClass(
      "special",
      Localized(es: "sin cambios, al revés o girada", en: "unchanged, reversed or rotated")
    ) { draws in
      let identity = Array(0..<6)
      let turn = draws.integer(in: 1...5)
      return [identity, identity.reversed(), Array(identity[turn...] + identity[..<turn])]
        .flatMap { order in
          [
            Call("new", order), Call("shuffled", draws.tensor([2, 2, 2, 3])),
            Call("restored", draws.tensor([2, 2, 3, 2])),
          ]
        }
    },
    orders(
      "wild",
      Localized(
        es: "números enormes, -0, infinitos y NaN", en: "huge numbers, -0, infinities and NaN"),
      of: .wild
    ) { [[1, 2] + $0.integers(2, in: 3...4)] },
    DomainClass(
      "several", Localized(es: "otro lote en cada llamada", en: "another batch in each call")
    ) { draws in
      let size = draws.integers(2, in: 2...3)
      var calls = [Call("new", draws.order(of: size[0] * size[1]))]
      for operation in ["restored", "shuffled", "shuffled", "restored"] {
        calls.append(Call(operation, draws.tensor(draws.integers(2, in: 1...3) + size)))
      }
      // The same shape and the same sum, and all the same another one.
      let shape = [2, 1] + size
      let numbers = (0..<shape.reduce(1, *)).map(Float.init)
      for operation in ["shuffled", "restored", "restored", "shuffled"] {
        calls.append(Call(operation, draws.tensor(shape, of: numbers)))
      }
      return calls
    },
    DomainClass(
      "two-orders", Localized(es: "dos órdenes a la vez", en: "two orders side by side")
    ) { draws in
      let (one, two) = (draws.integers(2, in: 2...3), draws.integers(2, in: 2...3))
      func batch(_ size: [Int]) -> Tensor { draws.tensor([1, 2] + size) }
      return [
        Call("new", draws.order(of: one[0] * one[1])), Call("shuffled", batch(one)),
        Call("swap"), Call("new", draws.order(of: two[0] * two[1])),
        Call("shuffled", batch(two)), Call("restored", batch(two)), Call("swap"),
        Call("restored", batch(one)), Call("shuffled", batch(one)),
      ]
    },
  ]) {
    var order = PixelOrderChecks.Trial(permutation: [0])
    var other = order
    return Reference([
      "new": {
        order = PixelOrderChecks.Trial(permutation: try $0.take())
        return .done
      },
      "swap": { _ in
        (order, other) = (other, order)
        return .done
      },
      "shuffled": { .is(order.gathered(try $0.take()), within: .moved) },
      "restored": { .is(order.scattered(try $0.take()), within: .moved) },
    ])
  }

  /// There and back with batches of drawn shapes.
  private static func orders(
    _ id: String, _ words: Localized, of numbers: [Float]? = nil,
    _ shapes: @escaping @Sendable (inout Draws) -> [[Int]]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      shapes(&draws).flatMap { shape in
        func batch() -> Tensor {
          numbers.map { draws.tensor(shape, of: $0) } ?? draws.tensor(shape, in: -3...3)
        }
        return [
          Call("new", draws.order(of: shape[2] * shape[3])), Call("shuffled", batch()),
          Call("restored", batch()),
        ]
      }
    }
  }
}

extension Draws {
  /// An order that moves pixels, and is not its own inverse where there are more than two.
  fileprivate mutating func order(of count: Int) -> [Int] {
    guard count > 2 else { return Array((0..<count).reversed()) }
    while true {
      let order = permutation(of: count)
      if order.contains(where: { order[order[$0]] != $0 }) { return order }
    }
  }
}
