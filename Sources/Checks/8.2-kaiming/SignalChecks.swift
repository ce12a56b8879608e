internal import CourseKit
internal import Localization

/// What is asked of the search for the layer in which a signal goes wrong.
///
/// All sizes keep well away from the limits, save where a single number is a limit itself: its size
/// has no rounding.
enum SignalChecks {
  private typealias Mistake = SignalMisconception

  static let all = [findsTheFirst, measuresTheSize, notFiniteIsNotLarge, limits]

  static let findsTheFirst = Check(
    "finds-the-first",
    Localized(
      es: "firstSignalProblem(in:) da la primera capa que explota o se desvanece",
      en: "firstSignalProblem(in:) gives the first layer that explodes or vanishes"),
    points: 2
  ) { exam in
    for isLarge in [true, false] {
      let count = exam.integer(in: 1...3)
      let (first, other) = isLarge ? ("explodes", "vanishes") : ("vanishes", "explodes")
      var signals = (0..<count).map { _ in healthy(&exam) }
      for kind in [isLarge, nil, !isLarge, isLarge, nil] {
        signals.append(
          kind.map { $0 ? large(&exam) : small(&exam) } ?? healthy(&exam))
      }
      let got: String = try await exam.ask("firstSignalProblem", signals)
      try exam.expect(
        got, is: answer(count, first),
        unless: [
          (Mistake.countsFromOne, answer(count + 1, first)),
          (Mistake.lastForFirst, answer(count + 3, first)),
          (Mistake.searchesByKind, answer(count + 2, other)),
        ])
    }
    let fine = (0..<4).map { _ in healthy(&exam) }
    let got: String = try await exam.ask("firstSignalProblem", fine)
    try exam.expect(got, is: "nil")
  }

  static let measuresTheSize = Check(
    "measures-the-size",
    Localized(
      es: "el tamaño es la raíz de la media de los cuadrados, también si todo son unos o ceros",
      en: "the size is the root of the mean of the squares, also when all are ones or zeros"),
    points: 2, needs: ["finds-the-first"]
  ) { exam in
    let level = Float(exam.integer(in: 2...9))
    let count = exam.integer(in: 30...40)
    let signs = (0..<2 * count).map { Float(1 - 2 * ($0 % 2)) }
    var lonely = [Float](repeating: 0, count: 64)
    lonely[exam.integer(in: 0...63)] = 1000 + 100 * level
    // Each case is the first in which its mistake shows.
    let cases: [([Float], String, [(any MisconceptionCase, String)])] = [
      (Array(repeating: level, count: count), "nil", [(Mistake.centresTheSignal, "vanishes")]),
      (signs.map { level * $0 }, "nil", [(Mistake.signedMean, "vanishes")]),
      (signs.map { (35 + level) * $0 }, "nil", [(Mistake.forgetsTheRoot, "explodes")]),
      (signs.map { (180 + level) * $0 }, "nil", [(Mistake.sumForMean, "explodes")]),
      (lonely, "nil", [(Mistake.takesTheLargest, "explodes")]),
      (signs.map { 0.002 * level * $0 }, "nil", []),
      (lonely.map { 16 * $0 }, "explodes", []),
      (Array(repeating: 0, count: count), "vanishes", []),
      (Array(repeating: -300 * level - 900, count: count), "explodes", []),
    ]
    for (elements, expected, mistakes) in cases {
      let before = healthy(&exam)
      let signal = Tensor(shape: [1, elements.count], elements: elements)
      let got: String = try await exam.ask("firstSignalProblem", [before, signal])
      try exam.expect(
        got, is: expected == "nil" ? "nil" : answer(1, expected),
        unless: mistakes.map { ($0.0, answer(1, $0.1)) })
    }
  }

  static let notFiniteIsNotLarge = Check(
    "not-finite-is-not-large",
    Localized(
      es: "un NaN o un infinito es notFinite, y no una señal grande",
      en: "a NaN or an infinity is notFinite, and not a large signal"),
    points: 2, needs: ["finds-the-first"]
  ) { exam in
    for lost in [Float.nan, .infinity, -.infinity] {
      var signal = healthy(&exam)
      signal.elements[exam.integer(in: 0...signal.count - 1)] = lost
      let signals = [healthy(&exam), signal, healthy(&exam), large(&exam)]
      let got: String = try await exam.ask("firstSignalProblem", signals)
      try exam.expect(
        got, is: answer(1, "notFinite"),
        unless: [
          (Mistake.nanForLarge, answer(1, "explodes")),
          (Mistake.overlooksNaN, answer(3, "explodes")),
          (Mistake.searchesByKind, answer(3, "explodes")),
        ])
    }
    let nothing = Tensor(shape: [2, 3], repeating: .nan)
    let whole: String = try await exam.ask("firstSignalProblem", [nothing, large(&exam)])
    try exam.expect(
      whole, is: answer(0, "notFinite"),
      unless: [
        (Mistake.nanForLarge, answer(0, "explodes")), (Mistake.overlooksNaN, answer(1, "explodes")),
      ])

    // As it happens: first large, then infinite, then NaN.
    let typical = [
      healthy(&exam), large(&exam), Tensor(shape: [1], elements: [.infinity]), nothing,
    ]
    let got: String = try await exam.ask("firstSignalProblem", typical)
    try exam.expect(
      got, is: answer(1, "explodes"), unless: [(Mistake.searchesByKind, answer(2, "notFinite"))])
  }

  static let limits = Check(
    "limits",
    Localized(
      es: "los límites son más de 1000 y menos de 0.001, y sin números no hay problema",
      en: "the limits are more than 1000 and less than 0.001, and without numbers nothing is wrong"),
    points: 1, needs: ["finds-the-first"]
  ) { exam in
    let sign: Float = exam.integer(in: 0...1) == 0 ? 1 : -1
    let numbers: [(Float, String)] = [
      (1000, "nil"), (1000.5, "explodes"), (0.0015, "nil"), (0.00099, "vanishes"),
      (1e-30, "vanishes"), (1, "nil"),
    ]
    for (number, expected) in numbers {
      let signal = Tensor(shape: [1], elements: [sign * number])
      let got: String = try await exam.ask("firstSignalProblem", [signal])
      try exam.expect(got, is: expected == "nil" ? "nil" : answer(0, expected))
    }
    let none: String = try await exam.ask("firstSignalProblem", [Tensor]())
    try exam.expect(none, is: "nil")
    let empty = Tensor.zeros([0, exam.integer(in: 2...9)])
    let got: String = try await exam.ask("firstSignalProblem", [empty, small(&exam)])
    try exam.expect(got, is: answer(1, "vanishes"))
  }

  /// As the adapter words it.
  private static func answer(_ layer: Int, _ problem: String) -> String {
    "(layer: \(layer), problem: .\(problem))"
  }

  private static func healthy(_ exam: inout Examination) -> Tensor { signal(1, &exam) }
  private static func large(_ exam: inout Examination) -> Tensor { signal(100_000, &exam) }
  private static func small(_ exam: inout Examination) -> Tensor { signal(1e-6, &exam) }

  /// As after ReLU: numbers between a half and twice the size, and every third is 0.
  private static func signal(_ size: Float, _ exam: inout Examination) -> Tensor {
    let shape = [exam.integer(in: 2...4), exam.integer(in: 5...9)]
    var tensor = exam.tensor(shape, in: 0.5...2)
    for index in tensor.elements.indices where index % 3 == 1 { tensor.elements[index] = 0 }
    for index in tensor.elements.indices { tensor.elements[index] *= size }
    return tensor
  }
}
