internal import CourseKit
internal import Localization
internal import Metrics

/// What is asked of the confusion matrix, held against the reference.
enum ConfusionMatrixChecks {
  private typealias Mistake = ConfusionMatrixMisconception

  static let all = [
    countsOne, countsAll, keepsAbsentClasses, addsUp, edges, mostConfused, firstOfTies, noMistakes,
  ]

  static let countsOne = Check(
    "counts-one",
    Localized(
      es: "un ejemplo suma 1 en la fila de su clase verdadera y la columna de la predicha",
      en: "one example adds 1 to the row of its true class and the column of the predicted one"),
    points: 1
  ) { exam in
    // One of the two is the last class, so that no size taken from the data looks right by chance.
    let other = exam.integer(in: 0...2)
    let pair = exam.flag() ? [other, 3] : [3, other]
    // One that is wrong, and one that is right.
    try await ask(
      [pair[1], pair[0]].map {
        ConfusionExamples(labels: [pair[0]], predictions: [$0], classCount: 4)
      }, &exam)
  }

  static let countsAll = Check(
    "counts-all",
    Localized(
      es: "cada casilla tiene el número de ejemplos de esa pareja, aciertos y errores",
      en: "each cell has the number of examples of that pair, right and wrong ones"),
    points: 2, needs: ["counts-one"]
  ) { exam in
    let classCount = exam.integer(in: 3...5)
    let examples = ConfusionExamples(
      drawnFrom: Array(0..<classCount), count: exam.integer(in: 60...90), classCount: classCount,
      &exam)
    // Whole rows in one cell, where shares would be whole too.
    let labels = Array(repeating: 0, count: 7) + Array(repeating: 2, count: 5)
    let rows = ConfusionExamples(
      labels: labels, predictions: labels.map { max(1, $0) }, classCount: 3)
    try await ask([examples, rows], &exam)
  }

  static let keepsAbsentClasses = Check(
    "keeps-absent-classes",
    Localized(
      es: "una clase que nunca aparece conserva su fila y su columna de ceros",
      en: "a class that never occurs keeps its row and its column of zeros"),
    points: 2, needs: ["counts-one"]
  ) { exam in
    // Some classes are only ever true, others only ever predicted.
    let classes = exam.permutation(of: 6)
    let count = exam.integer(in: 5...9)
    let apart = ConfusionExamples(
      labels: (0..<count).map { classes[$0 % 2] },
      predictions: (0..<count).map { classes[2 + $0 % 3] }, classCount: 6)
    // A class in the middle is missing, and then the last one too.
    try await ask(
      [
        ConfusionExamples(drawnFrom: [0, 1, 3, 4], count: 30, classCount: 5, &exam),
        ConfusionExamples(drawnFrom: [0, 1, 3], count: 30, classCount: 5, &exam), apart,
      ], &exam)
  }

  static let addsUp = Check(
    "adds-up",
    Localized(
      es: "las matrices de dos partes de los datos suman la matriz de todos",
      en: "the matrices of two parts of the data add up to the matrix of all"),
    points: 1, needs: ["counts-all"]
  ) { exam in
    let examples = ConfusionExamples(drawnFrom: Array(0..<4), count: 40, classCount: 4, &exam)
    let cut = exam.integer(in: 10...30)
    var sum = Array(repeating: Array(repeating: 0, count: 4), count: 4)
    for part in [0..<cut, cut..<40] {
      let got: [[Int]] = try await exam.ask(
        "confusionMatrix", Array(examples.labels[part]), Array(examples.predictions[part]), 4)
      try exam.expect(got.map(\.count), is: [4, 4, 4, 4])
      sum = zip(sum, got).map { sum, got in zip(sum, got).map { $0 &+ $1 } }
    }
    try exam.expect(sum, is: examples.matrix)
  }

  static let edges = Check(
    "edges",
    Localized(
      es: "sin ejemplos da ceros de classCount × classCount, y con una sola clase [[N]]",
      en: "without examples it gives zeros of classCount × classCount, and with one class [[N]]"),
    points: 1, needs: ["counts-one"]
  ) { exam in
    let classCount = exam.integer(in: 2...5)
    let zeros = Array(repeating: 0, count: exam.integer(in: 2...9))
    try await ask(
      [
        ConfusionExamples(labels: [], predictions: [], classCount: classCount),
        ConfusionExamples(labels: zeros, predictions: zeros, classCount: 1),
      ], &exam)
  }

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

  private static func ask(
    _ cases: [ConfusionExamples], _ exam: inout Examination
  ) async throws {
    try await exam.expect(
      cases.map { examples in
        KnownQuestion(
          Call("confusionMatrix", examples.labels, examples.predictions, examples.classCount),
          is: examples.matrix, unless: mistaken(for: examples)
        ) { PlainComparison.fault($0, $1) }
      })
  }

  private static func mistaken(
    for examples: ConfusionExamples
  ) -> [(any MisconceptionCase, [[Int]])] {
    [
      (Mistake.transposed, examples.transposed),
      (Mistake.countsOnlyHits, examples.hits),
      (Mistake.marksInsteadOfCounting, examples.marks),
      (Mistake.sizedByTheLargest, examples.cut),
      (Mistake.losesAbsentClasses, examples.compact),
    ] + examples.normalized.map { (Mistake.normalized, $0) }
  }
}
