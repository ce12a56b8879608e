internal import CourseKit
internal import Localization

/// What is asked of the smooth curve and of the fluctuation around it.
enum LossStabilityChecks {
  private typealias Mistake = LossStabilityMisconception

  static let all = [
    smooths, smoothsEdges, fluctuates, obeysLaws, fluctuatesEdges, findsTheSteadiest, avoidsNaN,
  ]

  static let smooths = Check(
    "smooths",
    Localized(
      es: "smoothedLoss da la media exponencial sin sesgo, como TensorBoard",
      en: "smoothedLoss gives the debiased exponential average, as TensorBoard does"),
    points: 2
  ) { exam in
    let curve = curve(&exam)
    try await exam.expect([
      KnownQuestion(
        Call("smoothedLoss", curve.losses, curve.weight), is: curve.smoothed, within: .arithmetic,
        unless: [
          (Mistake.undebiasedStart, curve.undebiased(from: 0)),
          (Mistake.startsAtTheFirst, curve.undebiased(from: curve.losses[0])),
          (Mistake.feedsBack, curve.fedBack),
          (Mistake.weightReversed, curve.reversed(correctingBy: curve.weight)),
          (Mistake.weightReversed, curve.reversed(correctingBy: 1 - curve.weight)),
          (Mistake.exponentOffByOne, curve.late),
        ])
    ])
  }

  static let smoothsEdges = Check(
    "smooths-edges",
    Localized(
      es: "con peso 0 la curva queda igual, y una constante sigue constante desde el principio",
      en: "with weight 0 the curve stays as it is, and a constant one is constant from the start"),
    points: 1, needs: ["smooths"]
  ) { exam in
    let curve = curve(&exam)
    let flat = Array(repeating: curve.losses[0], count: curve.losses.count)
    for (losses, weight) in [
      (curve.losses, 0), (flat, curve.weight), ([curve.losses[0]], curve.weight),
      ([], curve.weight),
    ] {
      let got: [Double] = try await exam.ask("smoothedLoss", losses, weight)
      try exam.expect(got, are: losses)
    }
  }

  static let fluctuates = Check(
    "fluctuates",
    Localized(
      es: "lossFluctuation da la desviación poblacional de los restos",
      en: "lossFluctuation gives the population deviation of the residuals"),
    points: 2, needs: ["smooths"]
  ) { exam in
    // Two curves, so that no number agrees by chance.
    try await exam.expect(
      [curve(&exam), curve(&exam)].map { curve in
        let variance = curve.variance(of: curve.residuals(from: curve.smoothed))
        let count = Double(curve.losses.count)
        return KnownQuestion(
          Call("lossFluctuation", curve.losses, curve.weight), is: curve.fluctuation,
          within: .arithmetic,
          unless: [
            (Mistake.countsTheTrend, curve.variance(of: curve.losses).squareRoot()),
            (Mistake.varianceForDeviation, variance),
            (Mistake.sampleDeviation, (variance * count / (count - 1)).squareRoot()),
            (Mistake.keepsTheLag, curve.meanSquare.squareRoot()),
          ])
      })
  }

  static let obeysLaws = Check(
    "obeys-laws",
    Localized(
      es: "sumar un número a toda la curva no cambia su fluctuación, y multiplicarla la multiplica",
      en: "adding a number to the whole curve keeps its fluctuation, and a factor multiplies it"),
    points: 1, needs: ["fluctuates"]
  ) { exam in
    let curve = curve(&exam)
    let shift = Double(exam.integer(in: 1...9))
    let factor = -Double(exam.integer(in: 2...5))
    let same: Double = try await exam.ask(
      "lossFluctuation", curve.losses.map { $0 + shift }, curve.weight)
    try exam.expect(same, is: curve.fluctuation)
    let scaled: Double = try await exam.ask(
      "lossFluctuation", curve.losses.map { factor * $0 }, curve.weight)
    try exam.expect(scaled, is: abs(factor) * curve.fluctuation)
  }

  static let fluctuatesEdges = Check(
    "fluctuates-edges",
    Localized(
      es: "sin pérdidas, con una sola, con peso 0 o si no cambia, la fluctuación es 0",
      en: "without losses, with a single one, with weight 0 or if it never changes, it is 0"),
    points: 1, needs: ["fluctuates"]
  ) { exam in
    let curve = curve(&exam)
    let flat = Array(repeating: curve.losses[0], count: curve.losses.count)
    for (losses, weight) in [
      ([], curve.weight), ([curve.losses[0]], curve.weight), (curve.losses, 0),
      (flat, curve.weight),
    ] {
      let got: Double = try await exam.ask("lossFluctuation", losses, weight)
      try exam.expect(got, is: 0)
    }
  }

  static let findsTheSteadiest = Check(
    "finds-the-steadiest",
    Localized(
      es: "steadiestRun(_:weight:) da el índice de la curva que menos fluctúa",
      en: "steadiestRun(_:weight:) gives the index of the curve that fluctuates least"),
    points: 2, needs: ["fluctuates"]
  ) { exam in
    let order = exam.permutation(of: 4)
    let runs = order.map { trembling(by: [0.02, 0.1, 0.3, 0.6][$0], &exam) }
    let (best, worst) = (order.firstIndex(of: 0) ?? 0, order.firstIndex(of: 3) ?? 0)
    try await askSteadiest([runs, [runs[worst], runs[best], runs[best]]], &exam)
  }

  static let avoidsNaN = Check(
    "avoids-nan",
    Localized(
      es: "una curva con NaN o infinito nunca es la más estable, y sin otra la respuesta es nil",
      en: "a curve with NaN or infinity is never the steadiest; without another the answer is nil"),
    points: 1, needs: ["finds-the-steadiest"]
  ) { exam in
    let (calm, wild) = (trembling(by: 0.02, &exam), trembling(by: 0.6, &exam))
    let broken: [[[Double]]] = [Double.nan, .infinity, -.infinity].flatMap { broken in
      var lost = trembling(by: 0.02, &exam)
      lost[exam.integer(in: 0...lost.count - 1)] = broken
      return [[lost, wild, calm], [wild, calm, lost], [calm, lost, wild], [lost], [lost, lost]]
    }
    try await askSteadiest(broken + [[]], &exam)
  }

  private static func askSteadiest(
    _ cases: [[[Double]]], _ exam: inout Examination
  ) async throws {
    let weight = 0.75
    try await exam.expect(
      cases.map { runs in
        KnownQuestion(
          Call("steadiestRun", runs, weight),
          is: LossCurve.answer(LossCurve.steadiest(of: runs, weight: weight)),
          unless: LossCurve.mistaken(for: runs, weight: weight))
      })
  }

  /// A loss that goes down and trembles, long enough that its start and its trend matter.
  private static func curve(_ exam: inout Examination) -> LossCurve {
    let count = exam.integer(in: 7...11)
    let start = Double(exam.integer(in: 20...30)) / 10
    let losses = (0..<count).map { step in
      start - 0.15 * Double(step) + Double(exam.integer(in: 1...40)) / 100
    }
    return LossCurve(losses, weight: Double(exam.integer(in: 5...7)) / 8)
  }

  /// A loss that goes down a little, by turns above and below its trend.
  private static func trembling(by height: Double, _ exam: inout Examination) -> [Double] {
    (0..<12).map { step in
      let size = height * Double(exam.integer(in: 90...110)) / 100
      return 1 - 0.001 * Double(step) + (step % 2 == 0 ? size : -size)
    }
  }
}
