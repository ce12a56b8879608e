internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of `Conv2d`, held against the reference layer.
enum ConvolutionChecks {
  typealias Mistake = ConvolutionMisconception

  static let all = [
    outputSize, outputShape, parameterCount, slides, sumsTheChannels, moves, pads, anySize,
  ]

  static let outputSize = Check(
    "output-size",
    Localized(
      es: "el tamaño de la salida cuenta las posiciones del núcleo, con relleno y con avance",
      en: "the size of the output counts the positions of the kernel, with padding and stride"),
    points: 2
  ) { exam in
    let kernel = exam.integer(in: 2...5)
    var questions: [Sizes] = []
    for (stride, padding) in [(1, 0), (1, 2), (2, 0), (2, 1), (3, 2), (4, 3)] {
      // From a kernel that fits exactly on, so that every remainder of the division occurs.
      let shortest = max(1, kernel - 2 * padding)
      questions += (shortest...shortest + 8).map {
        Sizes(length: $0, kernel: kernel, stride: stride, padding: padding)
      }
    }
    try await expectSizes(
      questions, &exam,
      unless: [
        (Mistake.padsOnce, { ($0.room - $0.padding) / $0.stride + 1 }),
        (Mistake.forgetsTheFirst, { $0.room / $0.stride }),
        (Mistake.roundsUp, { ($0.room + $0.stride - 1) / $0.stride + 1 }),
      ])
  }

  static let outputShape = Check(
    "output-shape",
    Localized(
      es: "la salida tiene forma [N, salida, H′, W′], cada lado con su tamaño",
      en: "the output has the shape [N, out, H′, W′], each side with its size"),
    points: 1, needs: ["output-size"]
  ) { exam in
    let trial = ConvolutionTrial(
      &exam, out: exam.integer(in: 6...9), kernel: (3, 2), stride: 2, padding: 1)
    let (short, long) = (6...9, 14...19)
    let inputs = [(short, long), (long, short), (short, short)].map { height, width in
      [exam.integer(in: 2...4), 2, exam.integer(in: height), exam.integer(in: width)]
    }
    let shapes = try inputs.map { try trial.reference().forward(.zeros($0)).shape }
    try await exam.expect(
      inputs.map { trial.session(Call("outputShape", $0)) }, give: shapes.map { .is($0) },
      unless: [(Mistake.heightForBoth, shapes.map { .is(Array($0.dropLast()) + [$0[2]]) })])
  }

  static let parameterCount = Check(
    "parameter-count",
    Localized(
      es: "los parámetros son los pesos y los sesgos, sea cual sea el tamaño de la imagen",
      en: "the parameters are the weights and the biases, whatever the size of the picture"),
    points: 2
  ) { exam in
    var sessions: [[Call]] = []
    var (right, weights, always): ([Int], [Int], [Int]) = ([], [], [])
    // By positions of the output or pixels of the input; each weight alone, or biases once or each.
    var products: [[Int]] = Array(repeating: [], count: 6)
    for hasBias in [true, false, true] {
      let trial = ConvolutionTrial(
        &exam, out: exam.integer(in: 3...5), kernel: (3, exam.integer(in: 2...4)), padding: 1,
        hasBias: hasBias)
      let shape = [2, 2, exam.integer(in: 6...9), exam.integer(in: 10...14)]
      sessions.append(trial.session(Call("parameterCount", shape)))
      let count = try trial.reference().parameterCount
      right.append(count)
      weights.append(trial.weight.count)
      always.append(trial.weight.count + trial.weight.shape[0])
      let positions = try trial.reference().forward(.zeros(shape)).shape[2...].reduce(1, *)
      for (index, places) in [positions, shape[2] * shape[3]].enumerated() {
        let biases = count - trial.weight.count
        products[3 * index].append(places * trial.weight.count)
        products[3 * index + 1].append(places * trial.weight.count + biases)
        products[3 * index + 2].append(places * count)
      }
    }
    func all(_ counts: [Int]) -> [Expected] { counts.map { .is($0) } }
    try await exam.expect(
      sessions, give: all(right),
      unless: [(Mistake.countsNoBias, all(weights)), (Mistake.alwaysCountsABias, all(always))]
        + products.map { (Mistake.countsPositions, all($0)) })
  }

  static let slides = Check(
    "slides",
    Localized(
      es: "un núcleo sobre un canal da en cada posición la suma de los productos",
      en: "a kernel over one channel gives the sum of the products in each position"),
    points: 2, needs: ["output-size"]
  ) { exam in
    let trial = ConvolutionTrial(&exam, in: 1, out: 1, kernel: (3, 3), hasBias: false)
    let input = exam.tensor([1, 1, 5, exam.integer(in: 6...8)])
    try await exam.expectConvolutions([(trial, input)])
  }

  static let sumsTheChannels = Check(
    "sums-the-channels",
    Localized(
      es: "cada canal de salida suma sobre los de entrada y añade su sesgo una vez",
      en: "each output channel sums over the input channels and adds its bias once"),
    points: 2, needs: ["slides"]
  ) { exam in
    let trial = ConvolutionTrial(&exam, in: 3, out: exam.integer(in: 2...4), kernel: (2, 2))
    let input = exam.tensor([2, 3, 4, exam.integer(in: 5...6)])
    try await exam.expectConvolutions([(trial, input)])
  }

  static let moves = Check(
    "moves",
    Localized(
      es: "stride es lo que avanza el núcleo entre una posición y la siguiente",
      en: "stride is how far the kernel moves from one position to the next"),
    points: 1, needs: ["slides"]
  ) { exam in
    let pairs = (2...3).map { stride in
      (
        trial: ConvolutionTrial(&exam, out: 2, kernel: (2, 2), stride: stride),
        input: exam.tensor([1, 2, exam.integer(in: 6...8), exam.integer(in: 7...9)])
      )
    }
    try await exam.expectConvolutions(pairs)
  }

  static let pads = Check(
    "pads",
    Localized(
      es: "padding rodea la imagen de ceros por los cuatro lados",
      en: "padding surrounds the picture with zeros on all four sides"),
    points: 1, needs: ["slides"]
  ) { exam in
    let pairs = (1...2).map { padding in
      (
        trial: ConvolutionTrial(&exam, out: 2, kernel: (3, 3), padding: padding),
        input: exam.tensor([1, 2, exam.integer(in: 3...4), exam.integer(in: 4...5)])
      )
    }
    try await exam.expectConvolutions(pairs)
  }

  static let anySize = Check(
    "any-size",
    Localized(
      es:
        "sirven núcleos no cuadrados y de 1×1, con avance y relleno a la vez, y un lote vacío; uno que no cabe es un error",
      en:
        "kernels that are not square or 1×1, stride and padding at once, and an empty batch work; one that does not fit is an error"
    ),
    points: 1, needs: ["sums-the-channels", "moves", "pads"]
  ) { exam in
    var pairs: [(trial: ConvolutionTrial, input: Tensor)] = []
    for (kernel, stride, padding, batch) in [
      ((1, 1), 1, 0, 2), ((1, 4), 2, 1, 1), ((5, 2), 3, 2, 3), ((4, 1), 2, 0, 1), ((3, 3), 1, 1, 0),
    ] {
      let trial = ConvolutionTrial(
        &exam, in: exam.integer(in: 1...3), out: exam.integer(in: 1...3), kernel: kernel,
        stride: stride, padding: padding)
      let sides = exam.integers(2, in: 4...7)
      pairs.append((trial, exam.tensor([batch, trial.weight.shape[1]] + sides)))
    }
    try await exam.expectConvolutions(pairs)
    try await refuses(&exam)
  }
}
