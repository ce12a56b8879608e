internal import CourseKit
internal import Localization

/// What is asked of the search for the layer in which a signal goes wrong.
///
/// All sizes keep well away from the limits, save where a single number is a limit itself: its size
/// has no rounding.
enum SignalChecks {
  static let all = [findsTheFirst, measuresTheSize, notFiniteIsNotLarge, limits]

  static let findsTheFirst = Check(
    "finds-the-first",
    Localized(
      es: "firstSignalProblem(in:) da la primera capa que explota o se desvanece",
      en: "firstSignalProblem(in:) gives the first layer that explodes or vanishes"),
    points: 2
  ) { exam in
    var lists: [[Tensor]] = []
    for isLarge in [true, false] {
      let healthy = (0..<exam.integer(in: 1...3)).map { _ in exam.signal(1) }
      let problems: [Float] = isLarge ? [large, 1, small, large, 1] : [small, 1, large, small, 1]
      lists.append(healthy + problems.map { exam.signal($0) })
      // A single problem, in the first layer and in the last.
      lists.append([exam.signal(isLarge ? large : small), exam.signal(1)])
      lists.append([exam.signal(1), exam.signal(1), exam.signal(isLarge ? large : small)])
    }
    lists.append((0..<4).map { _ in exam.signal(1) })
    try await exam.expectFirstProblems(of: lists)
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
    let sizes: [[Float]] = [
      Array(repeating: level, count: count), signs.map { level * $0 },
      signs.map { (35 + level) * $0 }, signs.map { (180 + level) * $0 }, lonely,
      signs.map { 0.002 * level * $0 }, lonely.map { 16 * $0 }, Array(repeating: 0, count: count),
      Array(repeating: -300 * level - 900, count: count),
    ]
    try await exam.expectFirstProblems(
      of: sizes.map {
        [exam.signal(1), Tensor(shape: [1, $0.count], elements: $0)]
      })
  }

  static let notFiniteIsNotLarge = Check(
    "not-finite-is-not-large",
    Localized(
      es: "un NaN o un infinito es notFinite, y no una señal grande",
      en: "a NaN or an infinity is notFinite, and not a large signal"),
    points: 2, needs: ["finds-the-first"]
  ) { exam in
    var lists: [[Tensor]] = []
    for lost in [Float.nan, .infinity, -.infinity] {
      var signal = exam.signal(1)
      signal.elements[exam.integer(in: 0...signal.count - 1)] = lost
      lists.append([exam.signal(1), signal, exam.signal(1), exam.signal(large)])
    }
    let nothing = Tensor(shape: [2, 3], repeating: .nan)
    lists += [[nothing, exam.signal(large)], [exam.signal(1), nothing]]
    // As it happens: first large, then infinite, then NaN.
    lists.append([
      exam.signal(1), exam.signal(large), Tensor(shape: [1], elements: [.infinity]), nothing,
    ])
    try await exam.expectFirstProblems(of: lists)
  }

  static let limits = Check(
    "limits",
    Localized(
      es: "los límites son más de 1000 y menos de 0.001, y sin números no hay problema",
      en: "the limits are more than 1000 and less than 0.001, and without numbers nothing is wrong"),
    points: 1, needs: ["finds-the-first"]
  ) { exam in
    let sign: Float = exam.integer(in: 0...1) == 0 ? 1 : -1
    let numbers: [Float] = [1000, 1000.5, 0.0015, 0.00099, 1e-30, 1]
    var lists = numbers.map { [Tensor(shape: [1], elements: [sign * $0])] }
    lists += [[], [Tensor.zeros([0, exam.integer(in: 2...9)]), exam.signal(small)]]
    try await exam.expectFirstProblems(of: lists)
  }

  private static let large: Float = 100_000
  private static let small: Float = 1e-6
}
