internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What a batch in training is asked for: its own statistics, and what they do to the running ones. The
/// questions are asked of several batches, so that a mistake in the first alone has no wrong name.
extension BatchNormChecks {
  static let normalizesByTheBatch = Check(
    "normalizes-by-the-batch",
    Localized(
      es: "en entrenamiento cada columna queda con media 0 y varianza 1 (la de N)",
      en: "in training each column ends with mean 0 and variance 1 (the one over N)"),
    points: 2
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    let batches = (0..<2).map { _ in trial.batch(&exam) }
    var (got, expected, byTheRunning): ([Tensor], [Tensor], [Tensor]) = ([], [], [])
    for x in batches {
      got.append(try await exam.forward(x))
      byTheRunning.append(trial.normalizedByTheRunning(x))
      expected.append(try trial.reference.forward(x))
    }
    func mistaken(_ make: (Tensor) -> Tensor) -> [Tensor] { batches.map(make) }
    try exam.expect(
      got, are: expected, within: tolerance,
      unless: [
        (
          Mistake.unbiasedInForward,
          mistaken {
            let columns = BatchColumns($0)
            return columns.normalized(by: columns.unbiased)
          }
        ),
        (Mistake.statisticsOverFeatures, mistaken { BatchColumns(rowsOf: $0).normalizedRows }),
        (Mistake.oneMeanForAll, mistaken { BatchColumns(wholeOf: $0).normalized(like: $0) }),
        (Mistake.dividesByVariance, mistaken { BatchColumns($0).normalized { $0 + 1e-5 } }),
        (Mistake.runningInTraining, byTheRunning),
      ])
  }

  static let movesTheRunning = Check(
    "moves-the-running",
    Localized(
      es: "cada lote mueve las móviles una parte momentum; la varianza es la de N − 1",
      en: "each batch moves the running ones by the share momentum; the variance is that over N − 1"
    ),
    points: 2, needs: ["normalizes-by-the-batch"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    try await trial.setParameters(&exam)
    var batches: [BatchColumns] = []
    // After the first batch, and after three more.
    var got: [Tensor] = []
    for count in 1...4 {
      let x = trial.batch(&exam)
      batches.append(BatchColumns(x))
      _ = try await exam.forward(x)
      if count == 1 || count == 4 { got += try await trial.shownRunning(&exam) }
    }
    func moved(_ share: Double, _ variance: (BatchColumns) -> [Double]) -> [Tensor] {
      var running = [Double](repeating: 0, count: trial.features)
      var spread = [Double](repeating: 1, count: trial.features)
      var shown: [Tensor] = []
      for (index, batch) in batches.enumerated() {
        running = zip(running, batch.mean).map { (1 - share) * $0 + share * $1 }
        spread = zip(spread, variance(batch)).map { (1 - share) * $0 + share * $1 }
        if index == 0 || index == 3 { shown += [running, spread].map(BatchColumns.tensor) }
      }
      return shown
    }
    try exam.expect(
      got, are: moved(0.1, \.unbiased), within: tolerance,
      unless: [
        (Mistake.biasedInRunning, moved(0.1, \.variance)),
        (Mistake.momentumReversed, moved(0.9, \.unbiased)),
        (Mistake.replacesTheRunning, moved(1, \.unbiased)),
        (Mistake.runningStays, moved(0, \.unbiased)),
      ])
  }
}
