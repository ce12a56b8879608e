internal import CourseKit
internal import Localization

/// What is asked of the count of distinct units.
enum UnitChecks {
  private typealias Mistake = ZeroBiasMisconception

  static let all = [countsUnits, biasCounts, countsEdges]

  static let countsUnits = Check(
    "counts-units",
    Localized(
      es: "distinctUnits(weight:bias:) cuenta una vez cada grupo de filas iguales",
      en: "distinctUnits(weight:bias:) counts each group of equal rows once"),
    points: 2
  ) { exam in
    // Four kinds of unit: two alone, one twice, one three times, and no equals all next to each other.
    let pattern = [0, 1, 2, 1, 3, 2, 2]
    let inputs = exam.integer(in: 8...11)
    var questions: [(Tensor, Tensor)] = []
    // The kinds differ in one weight only.
    for place in [exam.integer(in: 1...inputs - 2), 0, inputs - 1] {
      let turn = exam.integer(in: 0...6)
      let kinds = pattern.indices.map { pattern[($0 + turn) % pattern.count] }
      questions.append(
        (
          units(kinds, differingAt: place, inputs: inputs, &exam),
          Tensor(shape: [kinds.count], repeating: 0.5)
        ))
    }
    // Of other counts, so that no mistake gives the answers of another.
    for kinds in [[0, 1, 0, 1, 0, 1], [0, 1, 2, 3], [0, 0, 0], [0, 1, 1, 2, 0, 3, 4, 5, 0]] {
      questions.append(
        (
          units(kinds, differingAt: 1, inputs: 4, &exam),
          Tensor(shape: [kinds.count], repeating: 0.5)
        ))
    }
    try await exam.expectCounts(of: questions)
  }

  static let biasCounts = Check(
    "bias-counts",
    Localized(
      es: "el sesgo también distingue: con los mismos pesos y otro sesgo hay dos unidades",
      en: "the bias tells units apart too: the same weights with another bias are two units"),
    points: 1, needs: ["counts-units"]
  ) { exam in
    let inputs = exam.integer(in: 2...5)
    let weight = units([0, 0, 0, 0, 0], differingAt: 0, inputs: inputs, &exam)
    let bias = Tensor(shape: [5], elements: [0.5, -0.5, 0.5, 0.25, 0.5])
    let mixed = units([0, 0, 1, 1, 0], differingAt: inputs - 1, inputs: inputs, &exam)
    // Biases that are far apart, or nearly the same.
    let whole = Tensor(shape: [5], elements: [3, 400, 3, -7, 3])
    let near = Tensor(shape: [5], elements: [1, Float(1).nextUp, 1, 1.01, 1])
    try await exam.expectCounts(
      of: [(weight, bias), (mixed, bias), (weight, whole), (mixed, near)])
  }

  static let countsEdges = Check(
    "counts-edges",
    Localized(
      es: "una unidad es una distinta, y ninguna, ninguna; −0 es igual a 0, y NaN a nada",
      en: "one unit is one distinct unit, and none are none; −0 is equal to 0, and NaN to nothing"),
    points: 1, needs: ["counts-units"]
  ) { exam in
    let inputs = exam.integer(in: 2...5)
    let one: Int = try await exam.ask("distinctUnits", exam.tensor([1, inputs]), exam.tensor([1]))
    try exam.expect(one, is: 1)
    let none: Int = try await exam.ask(
      "distinctUnits", Tensor.zeros([0, inputs]), Tensor.zeros([0]))
    try exam.expect(none, is: 0)
    // The zeros are one unit, whatever their signs; the two with NaN are two more.
    var weight = Tensor.zeros([5, inputs])
    for unit in 1...4 { weight[unit, inputs - 1] = unit < 3 ? -0.0 : .nan }
    let bias = Tensor(shape: [5], elements: [0, 0, -0.0, 0, 0])
    let signs: Int = try await exam.ask("distinctUnits", weight, bias)
    try exam.expect(signs, is: 3)
  }

  /// A row for each kind, all alike but at one place.
  private static func units(
    _ kinds: [Int], differingAt place: Int, inputs: Int, _ exam: inout Examination
  ) -> Tensor {
    let row = exam.tensor([inputs]).elements
    var weight = Tensor(
      shape: [kinds.count, inputs], elements: kinds.flatMap { _ in row })
    for (unit, kind) in kinds.enumerated() { weight[unit, place] = 2 + Float(kind) }
    return weight
  }
}
