internal import CourseKit
internal import Localization

/// What is asked of the batches of an epoch in order, and of a batch.
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
    let batchSize = exam.integer(in: 4...6)
    let full = exam.integer(in: 3...5)
    // Two to spare, so that an index more or less is not a full batch.
    let trial = LoaderTrial(
      count: full * batchSize + exam.integer(in: 2...batchSize - 2), batchSize: batchSize)
    try await trial.start(&exam, shuffle: false)
    let expected = trial.inOrder(dropLast: false)
    for _ in 1...2 {
      let got: [[Int]] = try await exam.ask("epoch")
      if got != expected, got.joined().sorted() == Array(0..<trial.count) {
        let isShuffled = got.map(\.count) == expected.map(\.count)
        try exam.expect(
          got, is: expected, unless: isShuffled ? [(Mistake.alwaysShuffles, got)] : [])
      }
      try exam.expect(
        got, is: expected,
        unless: [
          (Mistake.losesTheLastPart, trial.inOrder(dropLast: true)),
          (
            Mistake.fillsFromTheStart,
            expected.dropLast()
              + expected.suffix(1).map { $0 + (0..<batchSize - $0.count) }
          ),
          (
            Mistake.fillsFromTheStart,
            expected.dropLast() + [Array(trial.count - batchSize..<trial.count)]
          ),
        ] + offByOne(trial).map { (Mistake.offByOne, $0) })
    }
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
    for trial in trials {
      try await trial.start(&exam, shuffle: false)
      let got: [[Int]] = try await exam.ask("epoch")
      let expected = trial.inOrder(dropLast: false)
      try exam.expect(
        got, is: expected,
        unless: [
          (Mistake.emptyBatch, expected + [[]]),
          (Mistake.losesTheLastPart, trial.inOrder(dropLast: true)),
        ])
    }
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
    for trial in trials {
      try await trial.start(&exam, shuffle: false, dropLast: true)
      let got: [[Int]] = try await exam.ask("epoch")
      let expected = trial.inOrder(dropLast: true)
      try exam.expect(
        got, is: expected,
        unless: [
          (Mistake.keepsTheLastPart, trial.inOrder(dropLast: false)),
          (Mistake.dropsAFullBatch, expected.dropLast()),
          (Mistake.emptyBatch, expected + [[]]),
        ])
    }
  }

  static let takesRows = Check(
    "takes-rows",
    Localized(
      es: "batch da las entradas de esos índices, en ese orden y con su forma, y sus etiquetas",
      en: "batch gives the inputs of these indices, in this order and shape, and their labels"),
    points: 2
  ) { exam in
    let count = exam.integer(in: 6...9)
    let labels = exam.permutation(of: count)
    for sides in [[2, 3, exam.integer(in: 2...4)], [exam.integer(in: 2...5)]] {
      let inputs = exam.tensor([count] + sides)
      try await exam.tell("new", inputs, labels, 2, true, false, exam.integer(in: 1...99))
      let picked = Array(exam.permutation(of: count).prefix(4))
      for indices in [picked, [picked[1]], [picked[2], picked[0], picked[2]], []] {
        let size = sides.reduce(1, *)
        let expected = Tensor(
          shape: [indices.count] + sides,
          elements: indices.flatMap { inputs.elements[$0 * size..<($0 + 1) * size] })
        let got: Tensor = try await exam.ask("batch inputs", indices)
        try exam.expect(
          got, is: expected,
          unless: [
            (Mistake.flattensTheInputs, expected.reshaped(to: [indices.count, size])),
            (Mistake.flattensTheInputs, expected.reshaped(to: [indices.count * size])),
          ])
        let gotLabels: [Int] = try await exam.ask("batch labels", indices)
        try exam.expect(
          gotLabels, is: indices.map { labels[$0] }, unless: [(Mistake.labelsApart, gotLabels)])
      }
    }
  }
}
