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
  ]

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
      mask.share > 0,
      Localized(
        es: "en entrenamiento no se anuló ninguno de \(y.count) números",
        en: "in training none of \(y.count) numbers became zero"),
      means: Mistake.dropsNothing)
    try exam.require(
      mask.agreementInRows < 1,
      Localized(
        es: "en cada fila los números vecinos caen o quedan siempre juntos",
        en: "in each row neighbours are always dropped or kept together"),
      means: Mistake.dropsWholeExamples)
    try exam.require(
      mask.agreementInColumns < 1,
      Localized(
        es: "las filas pierden siempre los mismos números",
        en: "the rows always lose the same numbers"),
      means: Mistake.sameMaskForEveryExample)
    try exam.expect(
      droppedShare: mask.share, of: y.count, is: p, unless: [(Mistake.keepsWithP, 1 - p)])
  }

  static let scalesTheRest = Check(
    "scales-the-rest",
    Localized(
      es: "los que quedan se dividen por 1 − p, y así la media no cambia",
      en: "those that remain are divided by 1 − p, so that the mean stays"),
    points: 2, needs: ["drops-the-share"]
  ) { exam in
    let p = try await newLayer(&exam)
    for shape in [[6, 50], [1, 30], [2, 3, 4, 5], [70]] {
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

  static let drawsForEachNumber = Check(
    "draws-for-each-number",
    Localized(
      es: "cada número se sortea por su cuenta, y de nuevo en cada forward",
      en: "each number has a draw of its own, and a new one in each forward"),
    points: 1, needs: ["drops-the-share"]
  ) { exam in
    let p = try await newLayer(&exam)
    let x = exam.tensor([120, 120], in: 0.5...1.5)
    let first = try await forward(x, &exam).mask
    let second = try await forward(x, &exam).mask
    try exam.require(
      first != second,
      Localized(
        es: "dos forward seguidos anularon los mismos \(first.droppedCount) números",
        en: "two forward calls in a row dropped the same \(first.droppedCount) numbers"),
      means: Mistake.sameMaskEveryTime)
    // Two independent draws agree with this probability; the pairs that are compared do not overlap.
    let agreement = p * p + (1 - p) * (1 - p)
    try exam.expect(agreement: first.agreementInRows, of: x.count / 2, is: agreement)
    try exam.expect(agreement: first.agreementInColumns, of: x.count / 2, is: agreement)
    try exam.expect(agreement: first.agreement(with: second), of: x.count, is: agreement)

    // The most probable count of 64 numbers has a probability below 0.12 for these p: twelve equal
    // counts come by chance with a probability below 0.12^11 < 1e-9.
    let few = exam.tensor([64], in: 0.5...1.5)
    var counts: Set<Int> = []
    for _ in 0..<12 {
      counts.insert(try await forward(few, &exam).mask.droppedCount)
    }
    try exam.require(
      counts.count > 1,
      Localized(
        es: "doce veces se anularon exactamente \(counts.first ?? 0) de 64 números",
        en: "twelve times exactly \(counts.first ?? 0) of 64 numbers were dropped"),
      means: Mistake.dropsAFixedCount)
  }

  static let followsTheSeed = Check(
    "follows-the-seed",
    Localized(
      es: "la misma semilla da las mismas máscaras; otra semilla, otras",
      en: "the same seed gives the same masks; another seed, others"),
    points: 1, needs: ["drops-the-share"]
  ) { exam in
    let p = probability(&exam)
    let seed = exam.integer(in: 1...1_000_000)
    let x = exam.tensor([8, 50], in: 0.5...1.5)
    let expected = try await masks(ofSeed: seed, p, x, &exam)
    let again = try await masks(ofSeed: seed, p, x, &exam)
    try exam.require(
      again == expected,
      Localized(
        es: "dos capas con la semilla \(seed) anularon otros números",
        en: "two layers with the seed \(seed) dropped different numbers"),
      means: Mistake.systemGenerator)
    // 400 draws are the same by chance with a probability below 0.63^400.
    let others = try await masks(ofSeed: seed + 1, p, x, &exam)
    try exam.require(
      others[0] != expected[0],
      Localized(
        es: "las semillas \(seed) y \(seed + 1) anularon los mismos números",
        en: "the seeds \(seed) and \(seed + 1) dropped the same numbers"),
      means: Mistake.ignoresTheSeed)
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
      // 60 numbers all stay by chance with a probability below 0.75^60 < 1e-7.
      let zeros = mask.droppedCount
      try exam.require(
        zeros == 0,
        Localized(
          es: "en evaluación se anularon \(zeros) de \(y.count) números",
          en: "in evaluation \(zeros) of \(y.count) numbers became zero"),
        means: Mistake.dropsInEvaluation)
      try exam.expect(
        y, is: x, within: .arithmetic,
        unless: [
          (Mistake.scalesInEvaluation, scaled(x, by: 1 - p)),
          (Mistake.scalesInEvaluation, scaled(x, by: 1 / (1 - p))),
        ])
    }
    try await exam.tell("train")
    let x = exam.tensor([4, 50], in: 0.5...1.5)
    let mask = try await forward(x, &exam).mask
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
      try await exam.tell("new", p, exam.integer(in: 1...1_000_000))
      for (operation, input) in [("forward", x), ("backward", gradient)] {
        let got: Tensor = try await exam.ask(operation, input)
        try exam.require(
          !got.elements.contains { $0.isNaN },
          Localized(es: "con p = 1 salió NaN", en: "with p = 1 there was a NaN"),
          means: Mistake.dividesByZero)
        try exam.expect(got, is: scaled(input, by: factor), within: .arithmetic)
      }
      let empty = Tensor.zeros([0, 7])
      let got: Tensor = try await exam.ask("forward", empty)
      try exam.expect(got, is: empty)
    }
  }
}
