internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of `ReLU`, held against the reference layer.
enum ReLUChecks {
  private typealias Mistake = ReLUMisconception

  static let all = [rectifies, anyShape, keepsNaN, passesBack, flatAtZero, latestInput]

  static let rectifies = Check(
    "rectifies",
    Localized(
      es: "forward deja pasar lo positivo y pone un 0 en lugar de lo negativo",
      en: "forward lets what is positive through and puts a 0 in place of what is negative"),
    points: 2
  ) { exam in
    let x = exam.eighths([exam.integer(in: 3...5), 8]).alternating()
    let y = try await exam.forward(x)
    try exam.expect(
      y, is: try NeuralNetworks.ReLU().forward(x),
      unless: [
        (Mistake.absoluteValue, x.mapped { abs($0) }),
        (Mistake.leaky, x.mapped { $0 < 0 ? 0.01 * $0 : $0 }),
      ])
  }

  static let anyShape = Check(
    "any-shape",
    Localized(
      es: "conserva la forma, también la de imágenes y la de un lote vacío",
      en: "keeps the shape, that of pictures and of an empty batch too"),
    points: 1, needs: ["rectifies"]
  ) { exam in
    try await exam.expectOutputs(
      for: [[2, 3, exam.integer(in: 4...6), 5], [7], [1, 9], [0, 4]], like: NeuralNetworks.ReLU())
  }

  static let keepsNaN = Check(
    "keeps-nan",
    Localized(
      es: "NaN sigue siendo NaN, y los infinitos son números como los demás",
      en: "NaN stays NaN, and the infinities are numbers like others"),
    points: 1, needs: ["rectifies"]
  ) { exam in
    let y = try await exam.forward(
      Tensor(shape: [4], elements: [.nan, .infinity, -.infinity, 1]))
    try exam.expect(y.shape, is: [4])
    try exam.expect(
      Tensor(shape: [3], elements: Array(y.elements[1...])),
      is: Tensor(shape: [3], elements: [.infinity, 0, 1]))
    try exam.require(
      y.elements[0].isNaN,
      Localized(
        es: "de NaN salió \(y.elements[0])", en: "NaN came out as \(y.elements[0])"),
      means: y.elements[0] == 0 ? Mistake.hidesNaN : nil)
  }

  static let passesBack = Check(
    "passes-back",
    Localized(
      es: "backward deja pasar el gradiente donde la entrada era positiva",
      en: "backward lets the gradient through where the input was positive"),
    points: 2, needs: ["rectifies"]
  ) { exam in
    let x = exam.eighths([exam.integer(in: 3...5), 8]).alternating()
    let gradient = exam.eighths(x.shape).alternating(every: 2)
    let dx = try await exam.backward(gradient, after: x)
    try exam.expect(
      dx, is: slopes(x, gradient) { x, gradient in x > 0 ? gradient : 0 },
      unless: [
        (Mistake.maskFromUpstream, gradient.mapped { max($0, 0) }),
        (Mistake.passesEverything, gradient),
        (Mistake.slopeAlone, x.mapped { $0 > 0 ? 1 : 0 }),
      ])
  }

  static let flatAtZero = Check(
    "flat-at-zero",
    Localized(
      es: "en z = 0 la pendiente es 0, como en PyTorch",
      en: "at z = 0 the slope is 0, as in PyTorch"),
    points: 1, needs: ["passes-back"]
  ) { exam in
    var x = exam.eighths([3, 4])
    for (place, index) in exam.permutation(of: 12).prefix(4).enumerated() {
      x.elements[index] = place == 0 ? -0.0 : 0
    }
    let gradient = exam.tensor(x.shape, in: 0.5...1)
    let dx = try await exam.backward(gradient, after: x)
    try exam.expect(
      dx, is: try NeuralNetworks.ReLU().backward(gradient, after: x),
      unless: [(Mistake.slopeOneAtZero, slopes(x, gradient) { $0 >= 0 ? $1 : 0 })])
  }

  static let latestInput = Check(
    "latest-input",
    Localized(
      es: "backward usa la entrada del último forward, no la del primero, también si se repite",
      en: "backward uses the input of the latest forward, not of the first, when repeated too"),
    points: 1, needs: ["passes-back"]
  ) { exam in
    let shape = [3, 2, exam.integer(in: 4...6)]
    // At some places both are positive, at some one of them, at some none.
    let first = exam.eighths(shape).alternating()
    let last = exam.eighths(shape).alternating(every: 2)
    let gradient = exam.eighths(shape)
    let reference = NeuralNetworks.ReLU()
    try await exam.expectLatestInput(
      first, then: last, gradient, like: reference,
      unless: (Mistake.remembersTheFirst, reference.slopes(of: gradient, at: first)))
  }

  private static func slopes(
    _ x: Tensor, _ gradient: Tensor, _ slope: (Float, Float) -> Float
  ) -> Tensor {
    Tensor(
      shape: x.shape, elements: zip(x.elements, gradient.elements).map { slope($0.0, $0.1) })
  }
}

extension Tensor {
  /// The same numbers with the signs of runs of a length in turn, so that both are there.
  fileprivate func alternating(every length: Int = 1) -> Tensor {
    var result = self
    for index in elements.indices {
      result.elements[index] = abs(elements[index]) * (index / length % 2 == 0 ? 1 : -1)
    }
    return result
  }

  fileprivate func mapped(_ function: (Float) -> Float) -> Tensor {
    Tensor(shape: shape, elements: elements.map(function))
  }
}
