internal import CourseKit
internal import Localization

/// What is asked of `Dropout`, held in law against its definition (Srivastava et al., "Dropout: a
/// simple way to prevent neural networks from overfitting", JMLR 15, 2014; inverted, as PyTorch has it).
///
/// How the mask is drawn is left open. Inputs stay away from 0 where a zero has to mean "dropped".
enum DropoutChecks {
  typealias Mistake = DropoutMisconception

  static let all = [
    dropsTheShare, scalesTheRest, drawsForEachNumber, followsTheSeed, evaluates, sameMaskInBackward,
    zerosInTheInput, changesOfMode, extremes,
    DropoutContract.all.check(
      needs: ["evaluates", "extremes", "changes-of-mode"], isAskedAgain: true),
  ]

  /// Eight questions of chance, each with a false alarm of 1e-7 (``BitStream/fits(_:)``).
  ///
  /// Of 14,400 draws a share that is 0.04 off is found with probability 0.999, of the 3,000 of the
  /// others 0.09. Draws of only 8 digits, which take 0.001 for 0.004 and 0.999 for 1, are found with
  /// probability 0.999 too.
  static let dropsTheShare = Check(
    "drops-the-share",
    Localized(
      es: "en entrenamiento se anula cada número con probabilidad p",
      en: "in training each number becomes zero with probability p"),
    points: 2
  ) { exam in
    let p = try await newLayer(&exam)
    let x = exam.tensor([120, 120], in: 0.5...1.5)
    let (y, mask) = try await forward(x, &exam)
    try exam.require(
      mask.droppedCount > 0,
      Localized(
        es: "en entrenamiento no se anuló ninguno de \(y.count) números",
        en: "in training none of \(y.count) numbers became zero"),
      means: y == x ? Mistake.dropsNothing : nil)
    // A whole draw for a row or a column is named if it is a right draw.
    if let rows = mask.rows {
      try exam.fail(
        Localized(
          es: "en cada fila los números caen o quedan siempre juntos",
          en: "in each row the numbers are always dropped or kept together"),
        means: rows.ones < rows.count && rows.looksDrawn(with: Double(p))
          ? Mistake.dropsWholeExamples : nil)
    }
    if let columns = mask.columns {
      try exam.fail(
        Localized(
          es: "las filas pierden siempre los mismos números",
          en: "the rows always lose the same numbers"),
        means: columns.looksDrawn(with: Double(p)) ? Mistake.sameMaskForEveryExample : nil)
    }
    try exam.expect(
      share: mask.stream.share, of: y.count, is: Double(p),
      means: mask.stream.looksDrawn(with: Double(1 - p)) ? Mistake.keepsWithP : nil)

    for (p, shape) in [(Float(0.1), [1, 3000]), (0.5, [3000]), (0.8, [3, 10, 20, 5])] {
      try await newLayer(p, &exam)
      let stream = try await masks(1, of: shape, &exam)[0].stream
      try exam.expect(share: stream.share, of: stream.count, is: Double(p))
    }
    for (p, shape) in [
      (Float(0.03), [80, 75]), (0.97, [6000]), (0.001, [160, 150]), (0.999, [24_000]),
    ] {
      try await newLayer(p, &exam)
      let stream = try await masks(1, of: shape, &exam)[0].stream
      try exam.expect(stream, comeOutRarelyOrNearlyAlways: Double(p))
    }
  }

  static let scalesTheRest = Check(
    "scales-the-rest",
    Localized(
      es: "los que quedan se dividen por 1 − p, y así la media no cambia",
      en: "those that remain are divided by 1 − p, so that the mean stays"),
    points: 2, needs: ["drops-the-share"]
  ) { exam in
    let p = try await newLayer(&exam)
    for shape in [[6, 50], [1, 30], [2, 3, 4, 5], [70], [4, 5, 3], [1, 1], [2, 3, 2, 2, 2]] {
      let x = exam.tensor(shape, in: 0.5...1.5)
      let (y, mask) = try await forward(x, &exam)
      try exam.expect(
        y, is: mask.applied(to: x, factor: 1 / (1 - p)), within: .arithmetic,
        unless: [
          (Mistake.forgetsTheScale, mask.applied(to: x, factor: 1)),
          (Mistake.scalesTheWrongWay, mask.applied(to: x, factor: 1 - p)),
          (Mistake.scalesTheWrongWay, mask.applied(to: x, factor: 1 / p)),
        ])
    }
  }

  static let evaluates = Check(
    "evaluates",
    Localized(
      es: "en evaluación todo sale como entra, y train() vuelve a anular",
      en: "in evaluation everything leaves as it comes, and train() drops again"),
    points: 1, needs: ["drops-the-share"]
  ) { exam in
    let p = try await newLayer(&exam)
    try await exam.tell("eval")
    for shape in [[4, 50], [1, 60], [2, 3, 5, 4]] {
      let x = exam.tensor(shape, in: 0.5...1.5)
      let (y, mask) = try await forward(x, &exam)
      let zeros = mask.droppedCount
      let inTraining = Comparison.fault(
        y, mask.applied(to: x, factor: 1 / (1 - p)), within: .arithmetic)
      try exam.require(
        zeros == 0,
        Localized(
          es: "en evaluación se anularon \(zeros) de \(y.count) números",
          en: "in evaluation \(zeros) of \(y.count) numbers became zero"),
        means: inTraining == nil ? Mistake.dropsInEvaluation : nil)
      try exam.expect(
        y, is: x, within: .arithmetic,
        unless: [
          (Mistake.scalesInEvaluation, scaled(x, by: 1 - p)),
          (Mistake.scalesInEvaluation, scaled(x, by: 1 / (1 - p))),
        ])
    }
    // 200 numbers all stay by chance with a probability below 0.75^200 < 1e-24.
    try await exam.tell("train")
    let mask = try await masks(1, of: [4, 50], &exam)[0]
    try exam.require(
      mask.droppedCount > 0,
      Localized(
        es: "después de eval() y train() ya no se anula ningún número",
        en: "after eval() and train() no number is dropped any more"))
  }

  static let extremes = Check(
    "extremes",
    Localized(
      es: "con p = 0 no cambia nada, con p = 1 todo es 0, y un lote vacío sigue vacío",
      en: "with p = 0 nothing changes, with p = 1 everything is 0, and an empty batch stays empty"),
    points: 1, needs: ["scales-the-rest", "same-mask-in-backward"]
  ) { exam in
    let (x, gradient) = (exam.tensor([5, 40]), exam.tensor([5, 40]))
    for (p, factor) in [(Float(0), Float(1)), (1, 0)] {
      exam.beginSession()
      try await exam.tell("new", p, exam.integer(in: 1...1_000_000))
      for (operation, input) in [("forward", x), ("backward", gradient)] {
        let got: Tensor = try await exam.ask(operation, input)
        let lost = Tensor(shape: input.shape, repeating: .nan)
        let isLost = Comparison.fault(got, lost, within: Tolerance.exact.acceptingNaN) == nil
        if isLost {
          try exam.fail(
            Localized(es: "salió NaN", en: "there was a NaN"),
            means: p == 1 ? Mistake.dividesByZero : nil)
        }
        try exam.expect(got, is: scaled(input, by: factor), within: .arithmetic)
      }
      let empty = Tensor.zeros([0, 7])
      let got: Tensor = try await exam.ask("forward", empty)
      try exam.expect(got, is: empty)
    }
  }
}
