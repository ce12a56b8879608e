internal import CourseKit
internal import Localization

/// What is asked of the batches of an epoch in order, and of a batch.
///
/// A mistake is named when it gives all the answers of a check.
enum BatchesChecks {
  private typealias Mistake = BatchesMisconception

  static let all = [inOrder, fullBatches, dropsLast, takesRows]

  static let inOrder = Check(
    "in-order",
    Localized(
      es: "sin shuffle, los lotes van en orden y el último lleva lo que queda",
      en: "without shuffle, batches come in order and the last holds what is left"),
    points: 2
  ) { exam in
    var evidence = Evidence()
    var shuffled: [[[Int]]] = []
    for full in 3...4 {
      let batchSize = exam.integer(in: 4...6)
      // Two to spare, so that an index more or less is not a full batch.
      let trial = LoaderTrial(
        count: full * batchSize + exam.integer(in: 2...batchSize - 2), batchSize: batchSize)
      try await trial.start(&exam, shuffle: false)
      for _ in 1...2 {
        let got: [[Int]] = try await exam.ask("epoch")
        evidence.note(got, is: trial.inOrder(dropLast: false), unless: mistakes(trial), in: exam)
        if trial.isDealt(got), LoaderTrial.isMixed(got) { shuffled.append(got) }
      }
    }
    // Four new orders; but a loader that shuffles just when it should not would give them too.
    guard var failure = evidence.failure, Set(shuffled).count == 4 else {
      return try evidence.conclude()
    }
    let trial = LoaderTrial(count: 37, batchSize: 8)
    try await trial.start(&exam, shuffle: true)
    let got: [[Int]] = try await exam.ask("epoch")
    if trial.isDealt(got), LoaderTrial.isMixed(got) {
      failure.misconception = Misconception(Mistake.alwaysShuffles)
    }
    throw failure
  }

  /// What known mistakes give without shuffle.
  private static func mistakes(_ trial: LoaderTrial) -> [(any MisconceptionCase, [[Int]])] {
    let expected = trial.inOrder(dropLast: false)
    let last = expected.last ?? []
    return [
      (Mistake.losesTheLastPart, trial.inOrder(dropLast: true)),
      (
        Mistake.fillsFromTheStart,
        expected.dropLast() + [last + (0..<trial.batchSize - last.count)]
      ),
      (
        Mistake.fillsFromTheStart,
        expected.dropLast() + [Array(trial.count - trial.batchSize..<trial.count)]
      ),
    ] + offByOne(trial).map { (Mistake.offByOne, $0) }
  }

  /// Batches from 1 on, batches with their neighbour's first, and batches that lack their last.
  private static func offByOne(_ trial: LoaderTrial) -> [[[Int]]] {
    let (count, size) = (trial.count, trial.batchSize)
    func cut(from first: Int, to end: Int, by step: Int, length: Int) -> [[Int]] {
      stride(from: first, to: end, by: step).map { Array($0..<min($0 + length, count)) }
    }
    return [
      cut(from: 1, to: count, by: size, length: size),
      trial.inOrder(dropLast: false).map { $0.map { $0 + 1 } },
      cut(from: 0, to: count, by: size, length: size + 1),
      cut(from: 0, to: count, by: size, length: size - 1),
      cut(from: 0, to: count, by: size + 1, length: size + 1),
      cut(from: 0, to: count, by: size + 1, length: size),
      cut(from: 0, to: count, by: size - 1, length: size - 1),
      trial.inOrder(dropLast: false).dropLast()
        + trial.inOrder(dropLast: false).suffix(1).map { $0.dropLast() },
    ]
  }

  static let fullBatches = Check(
    "full-batches",
    Localized(
      es: "ningún lote está vacío: ni si N es múltiplo de batchSize, ni sin ejemplos",
      en: "no batch is empty: neither when N is a multiple of batchSize, nor without examples"),
    points: 1, needs: ["in-order"]
  ) { exam in
    let size = exam.integer(in: 2...6)
    let trials = [
      LoaderTrial(count: size * exam.integer(in: 2...4), batchSize: size),
      LoaderTrial(count: exam.integer(in: 2...5), batchSize: 1),
      LoaderTrial(count: size, batchSize: size),
      LoaderTrial(count: size, batchSize: size + exam.integer(in: 1...9)),
      LoaderTrial(count: 0, batchSize: size),
    ]
    var evidence = Evidence()
    for trial in trials {
      try await trial.start(&exam, shuffle: false)
      let got: [[Int]] = try await exam.ask("epoch")
      let expected = trial.inOrder(dropLast: false)
      let isFull = trial.count % trial.batchSize == 0
      evidence.note(
        got, is: expected,
        unless: [
          (Mistake.emptyBatch, expected + (isFull ? [[]] : [])),
          (Mistake.losesTheLastPart, trial.inOrder(dropLast: true)),
        ], in: exam)
    }
    try evidence.conclude()
  }

  static let dropsLast = Check(
    "drops-last",
    Localized(
      es: "con dropLast solo hay lotes llenos, y todos los que caben",
      en: "with dropLast there are full batches only, and all that fit"),
    points: 2, needs: ["in-order"]
  ) { exam in
    let size = exam.integer(in: 3...6)
    let trials = [
      LoaderTrial(
        count: size * exam.integer(in: 2...4) + exam.integer(in: 1...size - 1), batchSize: size),
      LoaderTrial(count: size * exam.integer(in: 2...4), batchSize: size),
      LoaderTrial(count: size - 1, batchSize: size),
      LoaderTrial(count: exam.integer(in: 2...5), batchSize: 1),
      LoaderTrial(count: 0, batchSize: size),
    ]
    var evidence = Evidence()
    for trial in trials {
      try await trial.start(&exam, shuffle: false, dropLast: true)
      let got: [[Int]] = try await exam.ask("epoch")
      let expected = trial.inOrder(dropLast: true)
      evidence.note(
        got, is: expected,
        unless: [
          (Mistake.keepsTheLastPart, trial.inOrder(dropLast: false)),
          (
            Mistake.dropsAFullBatch,
            trial.count % trial.batchSize == 0 ? expected.dropLast() : expected
          ),
          (Mistake.emptyBatch, expected + [[]]),
          (Mistake.emptyBatch, trial.count % trial.batchSize == 0 ? expected + [[]] : expected),
        ], in: exam)
    }
    try evidence.conclude()
  }

  static let takesRows = Check(
    "takes-rows",
    Localized(
      es: "batch da las entradas de esos índices, en ese orden y con su forma, y sus etiquetas",
      en: "batch gives the inputs of these indices, in this order and shape, and their labels"),
    points: 2
  ) { exam in
    let count = exam.integer(in: 6...9)
    // In no order, and no label at its own place.
    let labels = (0..<count).map { ($0 * (count - 1) + 2) % count + 10 }
    var (inputs, rows) = (Evidence(), Evidence())
    for sides in [[2, 3, exam.integer(in: 2...4)], [exam.integer(in: 2...5)]] {
      let all = exam.tensor([count] + sides)
      let size = sides.reduce(1, *)
      try await exam.tell("new", all, labels, 2, true, false, exam.integer(in: 1...99))
      for indices in [[4, 1, 5, 2], [3], [5, 2, 5], []] {
        let expected = LoaderTrial.rows(of: all, indices)
        let got: Tensor = try await exam.ask("batch inputs", indices)
        inputs.note(
          got, is: expected,
          unless: [
            (Mistake.flattensTheInputs, expected.reshaped(to: [indices.count, size])),
            (Mistake.flattensTheInputs, expected.reshaped(to: [indices.count * size])),
          ], by: { Comparison.fault($0, $1, within: .exact) }, in: exam)
        let gotLabels: [Int] = try await exam.ask("batch labels", indices)
        rows.note(
          gotLabels, is: indices.map { labels[$0] },
          unless: [
            (Mistake.labelsApart, Array(labels.prefix(indices.count))),
            (Mistake.labelsApart, indices.sorted().map { labels[$0] }),
            (Mistake.labelsApart, indices),
          ], in: exam)
      }
    }
    try inputs.conclude()
    try rows.conclude()
  }
}
