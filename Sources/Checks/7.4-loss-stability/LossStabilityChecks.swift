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
    let (losses, weight) = (curve.losses, curve.weight)
    let got: [Double] = try await exam.ask("smoothedLoss", losses, weight)
    var power = 1.0
    let late = curve.undebiased(from: 0).map { average in
      defer { power *= weight }
      return average / (1 - power)
    }
    try exam.expect(
      got, are: curve.smoothed,
      unless: [
        (Mistake.undebiasedStart, curve.undebiased(from: 0)),
        (Mistake.startsAtTheFirst, curve.undebiased(from: losses[0])),
        (Mistake.feedsBack, curve.fedBack),
        (Mistake.weightReversed, curve.reversed(correctingBy: weight)),
        (Mistake.weightReversed, curve.reversed(correctingBy: 1 - weight)),
        (Mistake.exponentOffByOne, late),
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
    let curve = curve(&exam)
    let got: Double = try await exam.ask("lossFluctuation", curve.losses, curve.weight)
    let residuals = curve.residuals(from: curve.smoothed)
    let variance = curve.variance(of: residuals)
    let count = Double(residuals.count)
    let meanSquare = residuals.map { $0 * $0 }.reduce(0, +) / count
    try exam.expect(
      got, is: curve.fluctuation,
      unless: [
        (Mistake.countsTheTrend, curve.variance(of: curve.losses).squareRoot()),
        (Mistake.varianceForDeviation, variance),
        (Mistake.sampleDeviation, (variance * count / (count - 1)).squareRoot()),
        (Mistake.keepsTheLag, meanSquare.squareRoot()),
      ])
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
    let got: String = try await exam.ask("steadiestRun", runs, 0.75)
    try exam.expect(got, is: "\(best)", unless: [(Mistake.takesTheLargest, "\(worst)")])

    let twice = [runs[worst], runs[best], runs[best]]
    let first: String = try await exam.ask("steadiestRun", twice, 0.75)
    try exam.expect(first, is: "1")
  }

  static let avoidsNaN = Check(
    "avoids-nan",
    Localized(
      es: "una curva con NaN o infinito nunca es la más estable, y sin otra la respuesta es nil",
      en: "a curve with NaN or infinity is never the steadiest; without another the answer is nil"),
    points: 1, needs: ["finds-the-steadiest"]
  ) { exam in
    let (calm, wild) = (trembling(by: 0.02, &exam), trembling(by: 0.6, &exam))
    for broken in [Double.nan, .infinity, -.infinity] {
      var lost = trembling(by: 0.02, &exam)
      lost[exam.integer(in: 0...lost.count - 1)] = broken
      for (runs, expected) in [
        ([lost, wild, calm], "2"), ([wild, calm, lost], "1"), ([calm, lost, wild], "0"),
        ([lost], "nil"), ([lost, lost], "nil"), ([], "nil"),
      ] {
        let got: String = try await exam.ask("steadiestRun", runs, 0.75)
        let lostOnes = runs.indices.filter { !runs[$0].allSatisfy(\.isFinite) }
        try exam.expect(got, is: expected, unless: lostOnes.map { (Mistake.nanWins, "\($0)") })
      }
    }
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
