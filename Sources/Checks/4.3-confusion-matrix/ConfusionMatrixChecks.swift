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

  private static func ask(
    _ cases: [ConfusionExamples], _ exam: inout Examination
  ) async throws {
    try await exam.expect(
      cases.map { examples in
        KnownQuestion(
          Call("confusionMatrix", examples.labels, examples.predictions, examples.classCount),
          is: examples.matrix, unless: mistaken(for: examples),
          shown: { PlainComparison.fault($0, $1) })
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
