internal import Localization

/// What is asked of the best step and the best run.
enum BestRunChecks {
  private typealias Mistake = CompareRunsMisconception

  static let all = [findsTheStep, firstOfTies, findsTheRun, leavesNaNOut]

  static let findsTheStep = Check(
    "finds-the-step",
    Localized(
      es: "bestStep da el paso del mínimo con .lowest y el del máximo con .highest",
      en: "bestStep gives the step of the minimum with .lowest and of the maximum with .highest"),
    points: 1
  ) { exam in
    let count = exam.integer(in: 7...9)
    let lowest = exam.integer(in: 1...3)
    let highest = exam.integer(in: 4...5)
    var values = (0..<count).map { _ in Double(exam.integer(in: -20...20)) / 64 }
    values[lowest] = -1.5
    values[highest] = 2.5
    // Both are asked before either is judged: swapped directions are one mistake, not two.
    let low: [Int] = try await exam.ask("lowest step", values)
    let high: [Int] = try await exam.ask("highest step", values)
    try exam.require(
      !(low == [highest] && high == [lowest]),
      Localized(
        es: ".lowest da el paso del máximo y .highest el del mínimo",
        en: ".lowest gives the step of the maximum and .highest that of the minimum"),
      means: Mistake.directionsSwapped)
    let isLast = low == [count - 1] && high == low
    try exam.expect(
      high, is: [highest], unless: isLast ? [(Mistake.lastForBest, [count - 1])] : [])
    let again: [Int] = try await exam.ask("lowest step", values)
    try exam.expect(again, is: [lowest], unless: [(Mistake.alwaysTheHighest, [highest])])
    let only: [Int] = try await exam.ask("highest step", [-Double.infinity])
    try exam.expect(only, is: [0])
  }

  static let firstOfTies = Check(
    "first-of-ties",
    Localized(
      es: "entre iguales gana el primero: paso o ejecución",
      en: "among equals the first wins, step or run"),
    points: 1, needs: ["finds-the-step"]
  ) { exam in
    let value = Double(exam.integer(in: 1...40)) / 64
    for (name, worse) in [("lowest", value + 1), ("highest", value - 1)] {
      // Both are asked before either is judged: one mistake decides both.
      let step: [Int] = try await exam.ask(
        "\(name) step", [worse, value, worse, value, worse])
      // The second run gets there at an earlier step than the first, and so does the third.
      let run: [Int] = try await exam.ask(
        "run with the \(name)",
        [[worse, worse], [worse, worse, value], [value, worse], [worse, value], [worse]])
      let isLast = step == [3] && run == [3]
      try exam.expect(run, is: [1], unless: isLast ? [(Mistake.lastOfTies, [3])] : [])
      let again: [Int] = try await exam.ask(
        "\(name) step", [worse, value, worse, value, worse])
      try exam.expect(again, is: [1])
    }
  }

  static let findsTheRun = Check(
    "finds-the-run",
    Localized(
      es: "bestRun compara lo mejor de cada ejecución, en cualquier paso",
      en: "bestRun compares the best of each run, at any step"),
    points: 2, needs: ["finds-the-step"]
  ) { exam in
    // Seen as losses: run 0 ends best, run 1 has the best mean, run 2 the best value, run 3 is worst.
    let start = Double(exam.integer(in: 40...60))
    let losses = [
      [start + 30, start + 25, start + 1], [start + 4, start + 4, start + 4],
      [start + 60, start - 1, start + 5], [start + 90, start + 40, start + 80],
    ]
    // All are asked before any is judged: among four runs a wrong one is soon that of a mistake.
    var (got, best, last, mean, highest): ([Int], [Int], [Int], [Int], [Int]) = ([], [], [], [], [])
    for round in 0..<3 {
      // Each run stands somewhere else each time.
      let order = exam.permutation(of: 4)
      func place(_ run: Int) -> Int { order.firstIndex(of: run) ?? 0 }
      for (name, sign) in [("highest", -1.0), ("lowest", 1)] {
        let runs = order.map { losses[$0].map { sign * $0 / 64 + Double(round) } }
        let answer: [Int] = try await exam.ask("run with the \(name)", runs)
        got.append(answer.count == 1 ? answer[0] : -1)
        best.append(place(2))
        last.append(place(0))
        mean.append(place(1))
        highest.append(name == "lowest" ? place(3) : place(2))
      }
    }
    guard got != best else { return }
    let name: Mistake? =
      got == last
      ? .lastForBest : got == mean ? .meanForBest : got == highest ? .alwaysTheHighest : nil
    try exam.fail(
      Localized(
        es:
          "en \(got.count) preguntas de cuatro ejecuciones, las mejores son \(best) y salen \(got)",
        en:
          "in \(got.count) questions of four runs, the best are \(best) and these come out: \(got)"),
      means: name)
  }

  static let leavesNaNOut = Check(
    "leaves-nan-out",
    Localized(
      es: "NaN nunca gana, y sin ningún número no hay mejor paso ni ejecución",
      en: "NaN never wins, and without any number there is no best step or run"),
    points: 2, needs: ["first-of-ties", "finds-the-run"]
  ) { exam in
    let value = Double(exam.integer(in: 1...40)) / 64
    for (name, worse) in [("lowest", value + 1), ("highest", value - 1)] {
      // An index into the numbers alone is another mistake: of the first ones it is that of a number.
      let steps: [(values: [Double], best: Int?)] = [
        ([.nan, worse, value], 2), ([.nan, value, .nan], 1), ([value, .nan], 0),
        ([.nan, .nan, value, value], 2), ([.nan], nil), ([], nil),
      ]
      let runs: [(runs: [[Double]], best: Int?)] = [
        ([[.nan], [], [.nan, value], [.nan]], 2), ([[value, .nan], [.nan, .nan]], 0),
        ([[], [.nan]], nil), ([], nil),
      ]
      for trial in steps {
        let got: [Int] = try await exam.ask("\(name) step", trial.values)
        let wins = got.contains { trial.values.indices.contains($0) && trial.values[$0].isNaN }
        try exam.expect(
          got, is: trial.best.map { [$0] } ?? [], unless: wins ? [(Mistake.nanWins, got)] : [])
      }
      for trial in runs {
        let got: [Int] = try await exam.ask("run with the \(name)", trial.runs)
        let wins = got.contains { run in
          trial.runs.indices.contains(run) && !trial.runs[run].isEmpty
            && trial.runs[run].allSatisfy(\.isNaN)
        }
        try exam.expect(
          got, is: trial.best.map { [$0] } ?? [], unless: wins ? [(Mistake.nanWins, got)] : [])
      }
    }
  }
}
