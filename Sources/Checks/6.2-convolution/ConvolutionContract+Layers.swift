internal import CourseKit
internal import Localization

extension ConvolutionContract {
  /// A layer and a picture for it, to be changed by a class of the domain.
  struct Shape {
    var channels = (in: 2, out: 2)
    var kernel = [2, 2]
    var stride = 1
    var padding = 0
    var hasBias = true
    var batch = 1
    var picture = [3, 4]
    /// What the pixels are drawn from.
    var pixels = numbers
    /// What the kernels and the biases are drawn from.
    var weights = numbers
    var biases = numbers

    var input: [Int] { [batch, channels.in] + picture }
  }

  /// Eighths whose products and sums single precision holds, so that the order does not matter.
  static let numbers: [Float] = [-2, -1.625, -1.5, -1, -0.375, 0.25, 0.5, 1, 1.125, 2, 3.75]

  static func numbers(_ shape: [Int], _ draws: inout Draws) -> Tensor {
    draws.tensor(shape, of: numbers)
  }

  /// A layer with drawn weights.
  static func made(
    _ draws: inout Draws, out: Int, in depth: Int, _ kernel: [Int], _ stride: Int, _ padding: Int,
    hasBias: Bool = true, weights: [Float] = numbers, biases: [Float] = numbers
  ) -> [Call] {
    let weight = draws.tensor([out, depth] + kernel, of: weights)
    guard hasBias else { return [Call("new without bias", weight, stride, padding)] }
    return [Call("new", weight, draws.tensor([out], of: biases), stride, padding)]
  }

  static func made(_ shape: Shape, _ draws: inout Draws) -> [Call] {
    made(
      &draws, out: shape.channels.out, in: shape.channels.in, shape.kernel, shape.stride,
      shape.padding, hasBias: shape.hasBias, weights: shape.weights, biases: shape.biases)
  }

  /// A layer that is asked for its summary and for one output.
  static func layer(
    _ id: String, _ words: Localized,
    _ change: @escaping @Sendable (inout Shape, inout Draws) -> Void
  ) -> DomainClass {
    layers(id, words, for: [()]) { shape, _, draws in change(&shape, &draws) }
  }

  /// A layer for each of several items, so that none of them is left to chance.
  static func layers<Item: Sendable>(
    _ id: String, _ words: Localized, for items: [Item],
    _ change: @escaping @Sendable (inout Shape, Item, inout Draws) -> Void
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      items.flatMap { item in
        var shape = Shape()
        change(&shape, item, &draws)
        return made(shape, &draws) + [
          Call("outputShape", shape.input), Call("parameterCount", shape.input),
          Call("forward", draws.tensor(shape.input, of: shape.pixels)),
        ]
      }
    }
  }

  /// Layers that are asked more than once.
  static let sessions = [
    DomainClass(
      "another-size",
      Localized(
        es: "otro tamaño y otro lote en el segundo forward",
        en: "another size and batch in the second forward")
    ) { draws in
      var shape = Shape()
      shape.padding = draws.integer(in: 0...1)
      let sides = draws.integers(2, in: 2...3)
      let inputs = [
        [1, 2] + sides, [3, 2, sides[0] + 2, sides[1]], [1, 2, sides[0], sides[1] + 1],
      ]
      return made(shape, &draws)
        + inputs.flatMap { input in
          [Call("forward", numbers(input, &draws)), Call("outputShape", input)]
        } + inputs.map { Call("parameterCount", $0) }
    },
    DomainClass(
      "refused-before",
      Localized(es: "un forward después de uno que falló", en: "a forward after one that failed")
    ) { draws in
      let small = numbers([1, 2, draws.integer(in: 1...2), 2], &draws)
      return made(&draws, out: 1, in: 2, [3, 2], 1, 0) + [
        Call("forward", small), Call("forward", numbers([1, 2, 3, 3], &draws)),
      ]
    },
    DomainClass(
      "new-weights",
      Localized(
        es: "pesos y sesgos que cambian entre dos forward",
        en: "weights and biases that change in between")
    ) { draws in
      // One picture, and several.
      [1, draws.integer(in: 4...5)].flatMap { count in
        let input = numbers([count, 2, 2, 3], &draws)
        let weights = (0..<2).map { _ in Call("set weight", numbers([2, 2, 2, 2], &draws)) }
        let biases = (0..<2).map { _ in Call("set bias", numbers([2], &draws)) }
        return made(Shape(), &draws) + [Call("forward", input)]
          + [[weights[0]], [biases[0]], [weights[1], biases[1]]].flatMap {
            $0 + [Call("forward", input)]
          }
      }
    },
    DomainClass(
      "two-layers", Localized(es: "dos capas a la vez", en: "two layers side by side")
    ) { draws in
      var (one, two) = (Shape(), Shape())
      one.channels = (1, 2)
      one.padding = 1
      two.kernel = [1, 3]
      two.stride = 2
      two.hasBias = draws.flag()
      return made(one, &draws) + [Call("forward", numbers(one.input, &draws)), Call("swap")]
        + made(two, &draws) + [
          Call("forward", numbers(two.input, &draws)), Call("swap"),
          Call("outputShape", one.input), Call("parameterCount", one.input),
          Call("forward", numbers(one.input, &draws)),
        ]
    },
  ]
}
