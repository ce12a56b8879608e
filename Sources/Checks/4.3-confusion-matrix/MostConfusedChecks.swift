internal import CourseKit
internal import Localization
internal import Wire

/// What is asked of the most frequent mistake.
extension ConfusionMatrixChecks {
  static let mostConfused = Check(
    "most-confused",
    Localized(
      es: "mostConfused encuentra el error más frecuente, sin contar los aciertos",
      en: "mostConfused finds the most frequent mistake, without counting what is right"),
    points: 2
  ) { exam in
    // One mistake is ahead by a little; another pair is ahead when both directions are added, and in
    // the second matrix that pair is not the second most frequent mistake.
    let (first, second) = (exam.permutation(of: 6), exam.permutation(of: 6))
    let best = exam.integer(in: 8...9)
    let matrices = [
      matrix(best, [(first[2], first[3], best - 1), (first[3], first[2], best - 2)], first, &exam),
      matrix(
        best,
        [
          (second[2], second[3], best - 1), (second[3], second[2], 0),
          (second[4], second[5], best - 2), (second[5], second[4], best - 3),
        ], second, &exam),
    ]
    try await askMostConfused(matrices, &exam)
  }

  static let firstOfTies = Check(
    "first-of-ties",
    Localized(
      es: "si varios errores empatan, da el primero, fila a fila",
      en: "if several mistakes tie, it gives the first one, row by row"),
    points: 1, needs: ["most-confused"]
  ) { exam in
    // Row by row the order is (0, 2), (1, 0), (2, 1); column by column (1, 0) comes first.
    let tied = exam.integer(in: 5...9)
    let hits = exam.integer(in: 10...20)
    let three = [[hits, 1, tied], [tied, hits, 0], [2, tied, hits]]
    // Two in one row, and none of the three in the first or the last one.
    let four = [[hits, 1, 0, 2], [tied, hits, 3, tied], [0, tied, hits, 1], [3, 0, 1, hits]]
    try await askMostConfused([three, four], &exam)
  }

  static let noMistakes = Check(
    "no-mistakes",
    Localized(
      es: "sin errores da nil, y un único error basta",
      en: "without mistakes it gives nil, and a single one is enough"),
    points: 1, needs: ["most-confused"]
  ) { exam in
    let size = exam.integer(in: 2...4)
    func matrix(_ hits: Int) -> [[Int]] {
      (0..<size).map { row in (0..<size).map { $0 == row ? hits : 0 } }
    }
    let classes = exam.permutation(of: size)
    var single = matrix(0)
    single[classes[0]][classes[1]] = 1
    try await askMostConfused([matrix(0), matrix(exam.integer(in: 3...9)), single], &exam)
  }

  /// A matrix of six classes in which the first two of a list are confused most often, and never the
  /// other way round; of the hits no two are equal.
  private static func matrix(
    _ most: Int, _ others: [(Int, Int, Int)], _ classes: [Int], _ exam: inout Examination
  ) -> [[Int]] {
    let hits = exam.permutation(of: 6)
    var matrix = (0..<6).map { row in
      (0..<6).map { $0 == row ? 15 + hits[row] : exam.integer(in: 0...4) }
    }
    matrix[classes[0]][classes[1]] = most
    matrix[classes[1]][classes[0]] = 0
    for (label, prediction, count) in others { matrix[label][prediction] = count }
    return matrix
  }

  private static func askMostConfused(
    _ matrices: [[[Int]]], _ exam: inout Examination
  ) async throws {
    try await exam.expect(
      matrices.map {
        KnownQuestion(
          Call("mostConfused", $0), is: ConfusedCell.first(in: $0),
          unless: ConfusedCell.mistaken(for: $0))
      })
  }
}
