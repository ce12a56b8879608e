internal import CourseKit
internal import Localization

/// What is asked of the gradient of the cross entropy.
enum CrossEntropyGradientChecks {
  private typealias Mistake = CrossEntropyMisconception

  static let all = [gradient, extremeGradient, latestForward]

  static let gradient = Check(
    "gradient",
    Localized(
      es: "backward da (softmax(x) - 1 en la etiqueta) / N",
      en: "backward gives (softmax(x) - 1 at the label) / N"),
    points: 2, needs: ["mean-loss"]
  ) { exam in
    let batch = ScoredBatch(&exam)
    let _: Float = try await exam.ask("forward", batch.logits, batch.labels)
    let got: Tensor = try await exam.ask("backward")
    let expected = try batch.gradient
    let count = Float(batch.labels.count)
    var atLabels = Tensor.zeros(expected.shape)
    for (row, label) in batch.labels.enumerated() { atLabels[row, label] = expected[row, label] }
    try exam.expect(
      got, is: expected, within: .arithmetic,
      unless: [
        (Mistake.gradientNotAveraged, expected.scaled(by: count)),
        (Mistake.forgetsTheLabel, try batch.softmax.scaled(by: 1 / count)),
        (Mistake.forgetsTheLabel, try batch.softmax),
        (Mistake.onlyTheLabel, atLabels),
        (Mistake.onlyTheLabel, atLabels.scaled(by: count)),
        (Mistake.gradientReversed, expected.scaled(by: -1)),
      ])
  }

  static let extremeGradient = Check(
    "extreme-gradient",
    Localized(
      es: "el gradiente es exacto con logits de -9000 a 9000",
      en: "the gradient is exact for logits from -9000 to 9000"),
    points: 1, needs: ["gradient", "rows-apart"]
  ) { exam in
    var batch = ScoredBatch.eighths(rows: 3, &exam).shifted(by: [9000, -9000, 0])
    batch.logits[2, exam.integer(in: 0...batch.logits.shape[1] - 1)] = 9000
    let _: Float = try await exam.ask("forward", batch.logits, batch.labels)
    let got: Tensor = try await exam.ask("backward")
    // Whoever keeps the logarithm of the sum in single precision has it, and each probability, to
    // 1e-3; divided by three rows.
    try exam.expect(
      got, is: try batch.gradient, within: Tolerance(relative: 1e-3, absolute: 5e-4))
  }

  static let latestForward = Check(
    "latest-forward",
    Localized(
      es: "backward es del último lote, también si tiene otro tamaño o se pide dos veces",
      en: "backward belongs to the latest batch, even of another size or when asked for twice"),
    points: 1, needs: ["gradient"]
  ) { exam in
    let first = ScoredBatch(&exam, rows: exam.integer(in: 4...6))
    let second = ScoredBatch(&exam, rows: exam.integer(in: 1...3))
    for (index, batch) in [first, second, first].enumerated() {
      let _: Float = try await exam.ask("forward", batch.logits, batch.labels)
      for _ in 1...2 {
        let got: Tensor = try await exam.ask("backward")
        try exam.expect(
          got, is: try batch.gradient, within: .arithmetic,
          unless: index == 1 ? [(Mistake.remembersTheFirst, try first.gradient)] : [])
      }
    }
  }
}

extension Tensor {
  fileprivate func scaled(by factor: Float) -> Tensor {
    Tensor(shape: shape, elements: elements.map { factor * $0 })
  }
}
