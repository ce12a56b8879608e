internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of `Conv2d`, held against the reference layer.
enum ConvolutionChecks {
  private typealias Mistake = ConvolutionMisconception

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
    for (stride, padding) in [(1, 0), (1, 2), (2, 0), (2, 1), (3, 2), (4, 3)] {
      // From a kernel that fits exactly on, so that every remainder of the division occurs.
      let shortest = max(1, kernel - 2 * padding)
      for length in shortest...shortest + 8 {
        let got: Int = try await exam.ask("outputSize", length, kernel, stride, padding)
        let room = length + 2 * padding - kernel
        try exam.expect(
          got, is: try size(length, kernel, stride, padding),
          unless: [
            (Mistake.padsOnce, (room - padding) / stride + 1),
            (Mistake.forgetsTheFirst, room / stride),
            (Mistake.roundsUp, (room + stride - 1) / stride + 1),
          ])
      }
    }
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
    try await trial.start(&exam)
    let shape = [exam.integer(in: 2...4), 2, exam.integer(in: 6...9), exam.integer(in: 14...19)]
    let got: [Int] = try await exam.ask("outputShape", shape)
    let expected = try trial.reference().forward(.zeros(shape)).shape
    try exam.expect(
      got, is: expected,
      unless: [(Mistake.heightForBoth, Array(expected.dropLast()) + [expected[2]])])
  }

  static let parameterCount = Check(
    "parameter-count",
    Localized(
      es: "los parámetros son los pesos y los sesgos, sea cual sea el tamaño de la imagen",
      en: "the parameters are the weights and the biases, whatever the size of the picture"),
    points: 2
  ) { exam in
    for hasBias in [true, false] {
      let trial = ConvolutionTrial(
        &exam, out: exam.integer(in: 3...5), kernel: (3, exam.integer(in: 2...4)), padding: 1,
        hasBias: hasBias)
      try await trial.start(&exam)
      let shape = [2, 2, exam.integer(in: 6...9), exam.integer(in: 10...14)]
      let got: Int = try await exam.ask("parameterCount", shape)
      let expected = try trial.reference().parameterCount
      let (weights, biases) = (trial.weight.count, trial.weight.shape[0])
      let sides = try trial.reference().forward(.zeros(shape)).shape[2...].reduce(1, *)
      let pixels = shape[2] * shape[3]
      let products = [sides * weights, sides * expected, pixels * weights, pixels * expected]
      try exam.expect(
        got, is: expected,
        unless: [
          (Mistake.countsNoBias, weights), (Mistake.alwaysCountsABias, weights + biases),
        ] + (products + products.map { $0 + biases }).map { (Mistake.countsPositions, $0) })
    }
  }

  static let slides = Check(
    "slides",
    Localized(
      es: "un núcleo sobre un canal da en cada posición la suma de los productos",
      en: "a kernel over one channel gives the sum of the products in each position"),
    points: 2, needs: ["output-size"]
  ) { exam in
    let trial = ConvolutionTrial(&exam, in: 1, out: 1, kernel: (3, 3), hasBias: false)
    try await trial.compare(&exam, with: exam.tensor([1, 1, 5, exam.integer(in: 6...8)]))
  }

  static let sumsTheChannels = Check(
    "sums-the-channels",
    Localized(
      es: "cada canal de salida suma sobre los de entrada y añade su sesgo una vez",
      en: "each output channel sums over the input channels and adds its bias once"),
    points: 2, needs: ["slides"]
  ) { exam in
    let trial = ConvolutionTrial(&exam, in: 3, out: exam.integer(in: 2...4), kernel: (2, 2))
    try await trial.compare(&exam, with: exam.tensor([2, 3, 4, exam.integer(in: 5...6)]))
  }

  static let moves = Check(
    "moves",
    Localized(
      es: "stride es lo que avanza el núcleo entre una posición y la siguiente",
      en: "stride is how far the kernel moves from one position to the next"),
    points: 1, needs: ["slides"]
  ) { exam in
    for stride in 2...3 {
      let trial = ConvolutionTrial(&exam, out: 2, kernel: (2, 2), stride: stride)
      try await trial.compare(
        &exam, with: exam.tensor([1, 2, exam.integer(in: 6...8), exam.integer(in: 7...9)]))
    }
  }

  static let pads = Check(
    "pads",
    Localized(
      es: "padding rodea la imagen de ceros por los cuatro lados",
      en: "padding surrounds the picture with zeros on all four sides"),
    points: 1, needs: ["slides"]
  ) { exam in
    for padding in 1...2 {
      let trial = ConvolutionTrial(&exam, out: 2, kernel: (3, 3), padding: padding)
      try await trial.compare(
        &exam, with: exam.tensor([1, 2, exam.integer(in: 3...4), exam.integer(in: 4...5)]))
    }
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
    for (kernel, stride, padding, batch) in [
      ((1, 1), 1, 0, 2), ((1, 4), 2, 1, 1), ((5, 2), 3, 2, 3), ((4, 1), 2, 0, 1), ((3, 3), 1, 1, 0),
    ] {
      let trial = ConvolutionTrial(
        &exam, in: exam.integer(in: 1...3), out: exam.integer(in: 1...3), kernel: kernel,
        stride: stride, padding: padding)
      try await trial.compare(
        &exam,
        with: exam.tensor([
          batch, trial.weight.shape[1], exam.integer(in: 4...7), exam.integer(in: 4...7),
        ]))
    }
    try await refuses(&exam)
  }

  /// A kernel that is too large in one direction, by one and by two; then one that just fits.
  private static func refuses(_ exam: inout Examination) async throws {
    for axis in 2...3 {
      let (long, stride) = (exam.integer(in: 6...7), exam.integer(in: 2...3))
      let trial = ConvolutionTrial(
        &exam, in: 1, out: 2, kernel: axis == 2 ? (long, 3) : (3, long), stride: stride, padding: 1)
      var shape = [2, 1, 8, 8]
      for missing in [1, 2] {
        shape[axis] = long - 2 - missing
        let size: Int = try await exam.ask("outputSize", shape[axis], long, stride, 1)
        try exam.expect(size, is: 0)
        try await trial.start(&exam)
        let refuses: Bool = try await exam.ask("refuses", exam.tensor(shape))
        try exam.expect(refuses, is: true)
      }
      shape[axis] = long - 2
      try await trial.compare(&exam, with: exam.tensor(shape))
    }
  }

  /// The reference's own formula, seen through a layer of one row.
  private static func size(
    _ length: Int, _ kernel: Int, _ stride: Int, _ padding: Int
  ) throws -> Int {
    let layer = try NeuralNetworks.Conv2d(
      weight: .zeros([1, 1, 1, kernel]), bias: nil,
      stride: Spatial(height: 1, width: stride), padding: Spatial(height: 0, width: padding))
    return try layer.forward(.zeros([1, 1, 1, length])).shape[3]
  }
}
