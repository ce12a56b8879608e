internal import CourseKit
internal import Localization

/// What is asked of the cross entropy of logits.
enum CrossEntropyChecks {
  private typealias Mistake = CrossEntropyMisconception

  static let all = [meanLoss, shiftChangesNothing, sureAndWrong, rowsApart, hidesNothing]

  /// In single precision `m + log(s) - x` is off by up to 1e-3 where m is near 10 000, and a right
  /// solution may be written so.
  static let nearTenThousand = Tolerance(relative: 1e-5, absolute: 4e-3)

  static let meanLoss = Check(
    "mean-loss",
    Localized(
      es: "forward da la media de -log(softmax(x)[etiqueta])",
      en: "forward gives the mean of -log(softmax(x)[label])"),
    points: 2
  ) { exam in
    let batch = ScoredBatch(&exam)
    let got: Float = try await exam.ask("forward", batch.logits, batch.labels)
    let expected = try batch.loss
    let softened = ScoredBatch(logits: try batch.softmax, labels: batch.labels)
    try exam.expect(
      got, is: expected, within: .arithmetic,
      unless: [
        (Mistake.softmaxTwice, try softened.loss),
        (Mistake.sumForMean, expected * Float(batch.labels.count)),
        (Mistake.negativeLoss, -expected),
        (Mistake.baseTwo, expected / logarithm(Float(2))),
      ])
  }

  static let shiftChangesNothing = Check(
    "shift-changes-nothing",
    Localized(
      es: "sumar lo mismo a todos los logits de una fila no cambia nada, ni con ±9000",
      en: "adding the same to all logits of a row changes nothing, not even ±9000"),
    points: 2, needs: ["mean-loss"]
  ) { exam in
    let row = ScoredBatch.eighths(rows: 1, &exam)
    let expected = try row.loss
    for shift: Float in [0, 100, -200, 9000, -9000] {
      let shifted = row.shifted(by: [shift])
      let got: Float = try await exam.ask("forward", shifted.logits, row.labels)
      try exam.require(
        got.isFinite,
        Localized(
          es: "con \(Int(shift)) de más en cada logit, la pérdida es \(got)",
          en: "with \(Int(shift)) more in each logit, the loss is \(got)"),
        means: shift > 0 && shifted.overflows(to: got) ? Mistake.overflows : nil)
      try exam.expect(got, is: expected, within: nearTenThousand)
    }
  }

  static let sureAndWrong = Check(
    "sure-and-wrong",
    Localized(
      es:
        "si la red está segura y se equivoca, la pérdida es la diferencia de logits, hasta 10 000",
      en: "when the network is sure and wrong, the loss is the gap between logits, up to 10 000"),
    points: 2, needs: ["shift-changes-nothing"]
  ) { exam in
    let gap = Float(exam.integer(in: 1000...4999))
    let order = exam.permutation(of: 3)
    func logits(_ gap: Float) -> Tensor {
      var logits = Tensor(shape: [1, 3], repeating: -gap)
      logits[0, order[0]] = gap
      logits[0, order[1]] = 0
      return logits
    }
    let single: Float = try await exam.ask("forward", logits(gap), [order[1]])
    try exam.require(
      single.isFinite,
      Localized(
        es: "con una diferencia de \(Int(gap)), la pérdida es \(single)",
        en: "with a gap of \(Int(gap)), the loss is \(single)"),
      means: Mistake.logOfZero)
    let double: Float = try await exam.ask("forward", logits(gap), [order[2]])
    if double == single { throw try await flat(single, logits, order, &exam) }
    try exam.expect(double, is: 2 * gap, within: nearTenThousand)
    let right: Float = try await exam.ask("forward", logits(gap), [order[0]])
    try exam.expect(right, is: 0, within: nearTenThousand)
  }

  static let rowsApart = Check(
    "rows-apart",
    Localized(
      es: "una fila con logits cerca de 9000 no estropea otra con logits cerca de -9000",
      en: "a row with logits near 9000 does not spoil one with logits near -9000"),
    points: 1, needs: ["shift-changes-nothing"]
  ) { exam in
    let near = ScoredBatch.eighths(rows: 3, &exam)
    let apart = near.shifted(by: [9000, -9000, 0])
    let got: Float = try await exam.ask("forward", apart.logits, apart.labels)
    try exam.require(
      got.isFinite, Localized(es: "la pérdida es \(got)", en: "the loss is \(got)"),
      // The other rows sum to 0, whose logarithm is -∞.
      means: got == -.infinity ? Mistake.shiftsByTheBatchMaximum : nil)
    try exam.expect(got, is: try near.loss, within: nearTenThousand)
  }

  static let hidesNothing = Check(
    "hides-nothing",
    Localized(
      es: "un logit NaN da una pérdida NaN", en: "a NaN logit gives a NaN loss"),
    points: 1, needs: ["mean-loss"]
  ) { exam in
    let batch = ScoredBatch(&exam)
    for column in 0..<batch.logits.shape[1] {
      let row = exam.integer(in: 0...batch.labels.count - 1)
      var logits = batch.logits
      logits[row, column] = .nan
      let got: Float = try await exam.ask("forward", logits, batch.labels)
      let others = batch.without(row: row)
      let share = Float(others.labels.count) / Float(batch.labels.count)
      let hiding = try [others.loss, others.loss * share]
      try exam.require(
        got.isNaN, Localized(es: "la pérdida es \(got)", en: "the loss is \(got)"),
        means: hiding.contains { Tolerance.arithmetic.accepts(got, $0) }
          ? Mistake.hidesNaN : nil)
    }
  }

  /// The failure of a loss that is the same for two gaps.
  ///
  /// Whoever adds a constant to the probability gives minus its logarithm there, and log 2 less than
  /// the gap where the probability is that constant.
  private static func flat(
    _ loss: Float, _ logits: (Float) -> Tensor, _ order: [Int], _ exam: inout Examination
  ) async throws -> Failure {
    var failure = exam.failure(
      .law(
        Localized(
          es: "con una diferencia el doble de grande, la pérdida es la misma: \(loss)",
          en: "with a gap twice as large, the loss is the same: \(loss)")))
    guard loss > 1, loss < 87 else { return failure }
    let near: Float = try await exam.ask("forward", logits(loss), [order[1]])
    if abs(near - (loss - logarithm(Float(2)))) < 1e-3 {
      failure.misconception = Misconception(Mistake.smallConstant)
    }
    return failure
  }
}
