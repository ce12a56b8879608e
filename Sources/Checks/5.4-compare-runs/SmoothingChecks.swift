internal import CourseKit
internal import Localization

/// What is asked of the smoothing of a curve.
enum SmoothingChecks {
  private typealias Mistake = CompareRunsMisconception

  static let all = [smooths, simpleCurves, longCurve, notFinite]

  static let smooths = Check(
    "smooths",
    Localized(
      es: "tensorBoardSmoothed da la media exponencial corregida de TensorBoard",
      en: "tensorBoardSmoothed gives TensorBoard's debiased exponential average"),
    points: 3
  ) { exam in
    let weight = Double(exam.integer(in: 60...90)) / 100
    let values = exam.tensor([8], in: 1...4).elements.map { Double($0) }
    let got: [Double] = try await exam.ask("tensorBoardSmoothed", values, weight)
    let first = values.first ?? 0
    var fedBack = 0.0
    let fed = values.enumerated().map { step, value in
      fedBack = weight * fedBack + (1 - weight) * value
      fedBack /= 1 - (0...step).reduce(1.0) { power, _ in power * weight }
      return fedBack
    }
    try exam.expect(
      got, are: WeightedCurve.smoothed(values, weight: weight),
      unless: [
        (Mistake.noDebiasing, WeightedCurve.average(values, weight: weight, from: 0)),
        (Mistake.startsAtTheFirstValue, WeightedCurve.average(values, weight: weight, from: first)),
        (Mistake.weightsSwapped, WeightedCurve.smoothed(values, weight: 1 - weight)),
        (Mistake.feedsBackTheDebiased, fed),
      ])
  }

  static let simpleCurves = Check(
    "simple-curves",
    Localized(
      es: "con peso 0 no cambia nada, una curva constante queda igual, y la vacía, vacía",
      en: "weight 0 changes nothing, a constant curve stays, and an empty one is empty"),
    points: 1, needs: ["smooths"]
  ) { exam in
    let values = exam.tensor([6], in: -3...3).elements.map { Double($0) }
    let constant = Double(exam.integer(in: 2...9))
    let trials: [(values: [Double], weight: Double)] = [
      (values, 0), (Array(repeating: constant, count: 9), 0.9), ([], 0.5), ([], 0),
      ([constant], 0.6),
    ]
    for trial in trials {
      let got: [Double] = try await exam.ask("tensorBoardSmoothed", trial.values, trial.weight)
      try exam.expect(got, are: trial.values)
    }
  }

  static let longCurve = Check(
    "long-curve",
    Localized(
      es: "es exacto en 1000 pasos y con peso 0,999",
      en: "it is exact for 1000 steps and weight 0.999"
    ),
    points: 1, needs: ["smooths"]
  ) { exam in
    let values = exam.tensor([1000], in: 1...2).elements.map { Double($0) }
    for weight in [0.5, 0.999] {
      let got: [Double] = try await exam.ask("tensorBoardSmoothed", values, weight)
      try exam.expect(got, are: WeightedCurve.smoothed(values, weight: weight))
    }
  }

  static let notFinite = Check(
    "not-finite",
    Localized(
      es: "lo que no es finito se ve tal cual y no toca los demás puntos",
      en: "what is not finite shows as it is and leaves the other points alone"),
    points: 2, needs: ["smooths"]
  ) { exam in
    let weight = Double(exam.integer(in: 50...90)) / 100
    for broken in [Double.nan, .infinity, -.infinity] {
      for place in [exam.integer(in: 1...5), 0] {
        var values = exam.tensor([8], in: 1...4).elements.map { Double($0) }
        values[place] = broken
        values[6] = broken
        let got: [Double] = try await exam.ask("tensorBoardSmoothed", values, weight)
        try exam.expect(
          got, are: WeightedCurve.smoothed(values, weight: weight),
          within: .arithmetic.acceptingNaN,
          unless: BrokenCurve(values: values, weight: weight).mistakes(of: got))
      }
    }
  }
}
