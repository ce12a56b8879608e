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
    let pair = exam.integer(in: 0...1) == 0 ? [other, 3] : [3, other]
    let examples = ConfusionExamples(labels: [pair[0]], predictions: [pair[1]], classCount: 4)
    try await ask(examples, &exam)
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
    try await ask(examples, &exam)
  }

  static let keepsAbsentClasses = Check(
    "keeps-absent-classes",
    Localized(
      es: "una clase que nunca aparece conserva su fila y su columna de ceros",
      en: "a class that never occurs keeps its row and its column of zeros"),
    points: 2, needs: ["counts-one"]
  ) { exam in
    // A class in the middle is missing, and then the last one too.
    try await ask(
      ConfusionExamples(drawnFrom: [0, 1, 3, 4], count: 30, classCount: 5, &exam), &exam)
    try await ask(ConfusionExamples(drawnFrom: [0, 1, 3], count: 30, classCount: 5, &exam), &exam)

    // Some classes are only ever true, others only ever predicted.
    let classes = exam.permutation(of: 6)
    let count = exam.integer(in: 5...9)
    let examples = ConfusionExamples(
      labels: (0..<count).map { classes[$0 % 2] },
      predictions: (0..<count).map { classes[2 + $0 % 3] }, classCount: 6)
    try await ask(examples, &exam)
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
      sum = zip(sum, got).map { sum, got in zip(sum, got).map { $0 + $1 } }
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
    try await ask(ConfusionExamples(labels: [], predictions: [], classCount: classCount), &exam)
    let count = exam.integer(in: 2...9)
    let zeros = Array(repeating: 0, count: count)
    try await ask(ConfusionExamples(labels: zeros, predictions: zeros, classCount: 1), &exam)
  }

  static let mostConfused = Check(
    "most-confused",
    Localized(
      es: "mostConfused encuentra el error más frecuente, sin contar los aciertos",
      en: "mostConfused finds the most frequent mistake, without counting what is right"),
    points: 2
  ) { exam in
    // Cells: one mistake is ahead by a little; another pair is ahead when both directions are added.
    let classes = exam.permutation(of: 6)
    var matrix = (0..<6).map { _ in (0..<6).map { _ in exam.integer(in: 0...4) } }
    for index in 0..<6 { matrix[index][index] = exam.integer(in: 15...30) }
    let best = exam.integer(in: 8...9)
    matrix[classes[0]][classes[1]] = best
    matrix[classes[1]][classes[0]] = 0
    matrix[classes[2]][classes[3]] = best - 1
    matrix[classes[3]][classes[2]] = best - 2
    let diagonal = (0..<6).max { matrix[$0][$0] < matrix[$1][$1] } ?? 0
    let lastDiagonal = (0..<6).reversed().max { matrix[$0][$0] < matrix[$1][$1] } ?? 0
    let both = [classes[2], classes[3]]
    let got: [Int] = try await exam.ask("mostConfused", matrix)
    try exam.expect(
      got, is: [classes[0], classes[1]],
      unless: [
        (Mistake.swapsThePair, [classes[1], classes[0]]),
        (Mistake.takesTheDiagonal, [diagonal, diagonal]),
        (Mistake.takesTheDiagonal, [lastDiagonal, lastDiagonal]),
        (Mistake.addsBothDirections, both), (Mistake.addsBothDirections, both.reversed()),
      ])
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
    let matrix = [[hits, 1, tied], [tied, hits, 0], [2, tied, hits]]
    let got: [Int] = try await exam.ask("mostConfused", matrix)
    try exam.expect(got, is: [0, 2], unless: [(Mistake.lastOfTies, [2, 1])])
  }

  static let noMistakes = Check(
    "no-mistakes",
    Localized(
      es: "sin errores da nil, y un único error basta",
      en: "without mistakes it gives nil, and a single one is enough"),
    points: 1, needs: ["most-confused"]
  ) { exam in
    let size = exam.integer(in: 2...4)
    var matrix = Array(repeating: Array(repeating: 0, count: size), count: size)
    for hits in [0, exam.integer(in: 3...9)] {
      for index in 0..<size { matrix[index][index] = hits }
      let none: [Int] = try await exam.ask("mostConfused", matrix)
      try exam.require(
        none.isEmpty,
        Localized(
          es: "sin errores la respuesta fue \(none) y no nil",
          en: "without mistakes the answer was \(none) and not nil"),
        means: Mistake.namesAMistakeWithoutAny)
    }
    let classes = exam.permutation(of: size)
    matrix[classes[0]][classes[1]] = 1
    let one: [Int] = try await exam.ask("mostConfused", matrix)
    try exam.expect(one, is: [classes[0], classes[1]])
  }

  private static func ask(_ examples: ConfusionExamples, _ exam: inout Examination) async throws {
    let got: [[Int]] = try await exam.ask(
      "confusionMatrix", examples.labels, examples.predictions, examples.classCount)
    try exam.expect(
      got, is: examples.matrix,
      unless: [
        (Mistake.transposed, examples.transposed),
        (Mistake.countsOnlyHits, examples.hits),
        (Mistake.marksInsteadOfCounting, examples.marks),
        (Mistake.sizedByTheLargest, examples.cut),
        (Mistake.losesAbsentClasses, examples.compact),
      ] + examples.normalized.map { (Mistake.normalized, $0) })
  }
}
