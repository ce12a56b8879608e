internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `replacingHead` and `headParameters`, but for the laws of chance.
enum NewHeadContract {
  static let all = Contract(
    [
      DomainClass("example", Localized(es: "el ejemplo de arriba", en: "the example above")) {
        draws in
        let make = Call("make", [1, 28, 28], [64], 10, false, 0.0)
        return [
          make, Call("seed", 2), Call("replacingHead", 100), Call("layers"), Call("headParameters"),
        ]
      },
      perceptron("hidden", Localized(es: "de 0 a 3 capas ocultas", en: "0 to 3 hidden layers")) {
        Net(hidden: $0.integers($0.integer(in: 0...3), in: 1...6))
      },
      perceptron(
        "norm",
        Localized(
          es: "con BatchNorm, con Dropout o con ambas", en: "with BatchNorm, Dropout or both")
      ) {
        Net(
          hidden: $0.integers($0.integer(in: 1...2), in: 2...5), batchNorm: $0.flag(),
          dropout: $0.one(of: [0.0, 0.25, 0.5]))
      },
      perceptron(
        "same-widths", Localized(es: "capas ocultas iguales", en: "hidden layers that are alike")
      ) {
        let width = $0.integer(in: 2...5)
        return Net(hidden: Array(repeating: width, count: $0.integer(in: 2...4)), classes: width)
      },
      perceptron(
        "as-many",
        Localized(
          es: "tantas clases como había, o una más o menos",
          en: "as many classes as there were, or one more or less")
      ) { draws in
        let classes = draws.integer(in: 2...6)
        return Net(hidden: [3], classes: classes, new: classes + draws.integer(in: -1...1))
      },
      perceptron("few", Localized(es: "una o dos clases", en: "one or two classes")) {
        Net(
          hidden: [$0.integer(in: 1...4)], classes: $0.integer(in: 1...4),
          new: $0.integer(in: 1...2))
      },
      perceptron("many", Localized(es: "cientos de clases", en: "hundreds of classes")) {
        Net(hidden: [2], classes: $0.one(of: [2, 300]), new: $0.integer(in: 257...400))
      },
      DomainClass("cnn", Localized(es: "una red convolucional", en: "a convolutional network")) {
        draws in
        let kinds = draws.permutation(of: 3)
        return (1...2).flatMap { convolutional(channels: $0, kinds: kinds[$0] + 1, &draws) }
      },
      DomainClass(
        "linear", Localized(es: "una red que es solo Linear", en: "a network of one Linear")
      ) { draws in
        (0..<2).flatMap { _ in
          let (features, classes) = (draws.integer(in: 1...4), draws.integer(in: 1...4))
          return [Call("makeLinear", features, classes)]
            + replaced(
              &draws, shapes: [], features: features, classes: classes,
              new: draws.integer(in: 1...6), input: [features])
        }
      },
      DomainClass(
        "unchanged",
        Localized(
          es: "una red que se entrena o se evalúa, con gradientes",
          en: "a network that trains or evaluates, with gradients")
      ) { draws in
        let norm = Net(
          hidden: draws.integers(2, in: 2...4), batchNorm: true, dropout: 0.25, new: 3)
        return [true, false].flatMap { calls(norm, isTraining: $0, &draws) }
      },
      DomainClass(
        "again",
        Localized(es: "otra cabeza para la red nueva", en: "another head for the new network")
      ) { draws in
        let net = Net(hidden: draws.integers(2, in: 2...4), new: 5)
        return calls(net, &draws)
          + (0..<2).flatMap { _ in [Call("replaceAgain", draws.integer(in: 1...7))] + asked }
      },
      DomainClass(
        "two-heads", Localized(es: "dos redes nuevas de una", en: "two new networks from one")
      ) { draws in
        let net = Net(hidden: draws.integers(1, in: 2...4), new: 5)
        let (weight, bias) = (
          draws.tensor([3, net.hidden[0]], of: [-1, 0.25, 0.5]), draws.tensor([3], of: [-1, 2])
        )
        let pictures = draws.tensor([2] + Net.inputShape)
        return calls(net, &draws) + [Call("swap"), Call("replacingHead", 3)] + asked
          + [
            Call("setHead", weight, bias), Call("forward", pictures), Call("swap"),
            Call("forward", pictures),
          ] + asked
      },
    ]
  ) { reference() }

  /// A perceptron, and what becomes of it.
  struct Net {
    var hidden: [Int]
    var batchNorm = false
    var dropout = 0.0
    var classes = 4
    /// nil for any.
    var new: Int?

    static let inputShape = [1, 2, 3]
  }

  /// What is asked of a network with a new head, but for the numbers of the head.
  private static let asked = [
    "layers", "bodyValues", "headParameters", "originalLayers", "originalValues",
    "originalGradients", "originalModes", "headParametersOfOriginal",
  ].map { Call($0) }

  private static func perceptron(
    _ id: String, _ words: Localized, _ net: @escaping @Sendable (inout Draws) -> Net
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let net = net(&draws)
      return calls(net, &draws)
    }
  }

  /// A convolutional network, and what becomes of it.
  private static func convolutional(
    channels: Int, kinds: Int, _ draws: inout Draws
  ) -> [Call] {
    let filters = draws.integers(1, in: 1...2)
    let hidden = draws.integers(draws.integer(in: 0...1), in: 2...3)
    let features = filters[0] * 4
    let shapes = [[filters[0], channels, 3, 3], filters] + bodyShapes([features] + hidden)
    return [Call("makeCNN", [channels, 4, 4], kinds, filters, hidden)]
      + replaced(
        &draws, shapes: shapes, features: hidden.last ?? features, classes: kinds,
        new: draws.integer(in: 1...6), input: [channels, 4, 4])
  }

  /// Weights and biases between layers of these widths.
  private static func bodyShapes(_ widths: [Int], batchNorm: Bool = false) -> [[Int]] {
    zip(widths, widths.dropFirst()).flatMap { width, next in
      [[next, width], [next]] + (batchNorm ? [[next], [next]] : [])
    }
  }

  private static func calls(
    _ net: Net, isTraining: Bool = false, _ draws: inout Draws
  ) -> [Call] {
    let widths = [Net.inputShape.reduce(1, *)] + net.hidden
    let new = net.new ?? draws.integer(in: 1...9)
    return [
      Call("make", Net.inputShape, net.hidden, net.classes, net.batchNorm, net.dropout)
    ]
      + replaced(
        &draws, shapes: bodyShapes(widths, batchNorm: net.batchNorm),
        features: widths[widths.count - 1], classes: net.classes, new: new, input: Net.inputShape,
        isTraining: isTraining)
  }

  /// The network is trained, gets its new head, and the outputs behind a head of known numbers.
  private static func replaced(
    _ draws: inout Draws, shapes: [[Int]], features: Int, classes: Int, new: Int, input: [Int],
    isTraining: Bool = false
  ) -> [Call] {
    let all = shapes + [[classes, features], [classes]]
    let values = all.map { draws.tensor($0, in: 0.5...1.5) }
    let gradients = all.map { draws.eighths($0) }
    let pictures = draws.tensor([2] + input, in: -2...2)
    return [
      Call("train", values, draws.tensor([3] + input, in: -2...2)),
      Call("setGradients", gradients), Call(isTraining ? "trains" : "evaluates"),
      Call("seed", draws.integer(in: 1...99)), Call("replacingHead", new),
    ] + asked + [
      Call("setHead", draws.tensor([new, features]), draws.tensor([new])),
      Call("forward", pictures), Call("originalForward", pictures),
    ]
  }
}
