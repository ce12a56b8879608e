internal import Localization

/// What is asked of the generalization gap.
enum OverfittingChecks {
  private typealias Mistake = OverfittingMisconception

  static let all = [accuracyGap, lossGap]

  static let accuracyGap = Check(
    "accuracy-gap",
    Localized(
      es: "la brecha de exactitud es entrenamiento menos validación, con su signo",
      en: "the gap of accuracy is training minus validation, with its sign"),
    points: 1
  ) { exam in
    let high = Double(exam.integer(in: 80...99)) / 100
    let low = Double(exam.integer(in: 40...70)) / 100
    var evidence = Evidence()
    for (training, validation) in [(high, low), (low, high), (high, high)] {
      let got: Double = try await exam.ask("accuracy gap", training, validation)
      let gap = training - validation
      evidence.note(
        got, is: gap,
        unless: [
          (Mistake.gapReversed, -gap), (Mistake.absoluteGap, abs(gap)),
          (Mistake.relativeGap, gap / training), (Mistake.relativeGap, gap / validation),
        ], by: fault, in: exam)
    }
    try evidence.conclude()
  }

  static let lossGap = Check(
    "loss-gap",
    Localized(
      es: "la brecha de pérdida es validación menos entrenamiento, con su signo",
      en: "the gap of loss is validation minus training, with its sign"),
    points: 1, needs: ["accuracy-gap"]
  ) { exam in
    let low = Double(exam.integer(in: 10...40)) / 64
    let high = Double(exam.integer(in: 70...150)) / 64
    var evidence = Evidence()
    for (training, validation) in [(low, high), (high, low), (low, low)] {
      let got: Double = try await exam.ask("loss gap", training, validation)
      let gap = validation - training
      evidence.note(
        got, is: gap,
        unless: [
          (Mistake.lossesAsAccuracies, -gap), (Mistake.absoluteGap, abs(gap)),
          (Mistake.relativeGap, gap / training), (Mistake.relativeGap, gap / validation),
        ], by: fault, in: exam)
    }
    try evidence.conclude()
  }

  private static func fault(_ got: Double, _ expected: Double) -> Failure.Fault? {
    Tolerance.arithmetic.accepts(got, expected) ? nil : .number(expected: expected, got: got)
  }
}
