internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `bestStep` and `bestRun`.
enum BestValueDomain {
  static let all = steps + runs

  private static let steps = [
    DomainClass(
      "steps", Localized(es: "pasos por los dos criterios", en: "steps by both criteria")
    ) { draws in
      // All above 0, all below, and some of both.
      [0.5...9, -9 ... -0.5, -5...5].flatMap {
        step(draws.numbers(draws.integer(in: 2...7), in: $0))
      }
    },
    DomainClass(
      "slopes",
      Localized(es: "lo mejor al principio o al final", en: "the best at the start or the end")
    ) { draws in
      let rising = draws.numbers(draws.integer(in: 2...5), in: -3...3).sorted()
      return step(rising) + step(rising.reversed())
    },
    DomainClass(
      "few-steps", Localized(es: "un paso, o ninguno", en: "a single step, or none")
    ) { draws in
      step(draws.numbers(1, in: -9...9)) + step([]) + step([.nan]) + step([.infinity])
        + step([-.infinity]) + step([0])
    },
    DomainClass("ties", Localized(es: "empates, también de 0 y -0", en: "ties, of 0 and -0 too")) {
      draws in
      let value = draws.numbers(1, in: -3...3)[0]
      let others = [value - 1, value + 1]
      return step([others[0], value, others[0], value, value])
        + step([others[1], value, others[1], value, value]) + step([value, value, value])
        + step([-0.0, 0]) + step([0, -0.0]) + step([value, value.nextUp, value.nextDown, value])
    },
    DomainClass(
      "infinite-steps",
      Localized(es: "NaN e infinitos entre los pasos", en: "NaN and infinities among the steps")
    ) { draws in
      let (one, two) = (draws.numbers(1, in: -9...9)[0], draws.numbers(1, in: -9...9)[0])
      let huge = Double.greatestFiniteMagnitude
      return [
        [.nan, one, two], [one, .nan, two], [one, two, .nan], [.nan, .infinity],
        [.nan, -.infinity], [.infinity, one, -.infinity], [.infinity, .nan, huge],
        [-.infinity, .nan, -huge], [.nan, .infinity, .infinity], [.nan, .nan],
      ].flatMap(step)
    },
    DomainClass("many-steps", Localized(es: "más de 64 pasos", en: "more than 64 steps")) { draws in
      step(draws.numbers(draws.integer(in: 65...80), in: -9...9))
    },
  ]

  private static let runs = [
    DomainClass(
      "runs",
      Localized(es: "de 2 a 5 ejecuciones de 1 a 6 pasos", en: "2 to 5 runs of 1 to 6 steps")
    ) { draws in
      [-9...9, 0.5...9, -9 ... -0.5].flatMap {
        var runs: [[Double]] = []
        for _ in 0..<draws.integer(in: 2...5) {
          runs.append(draws.numbers(draws.integer(in: 1...6), in: $0))
        }
        return run(runs)
      }
    },
    DomainClass(
      "few-runs", Localized(es: "una sola ejecución, o ninguna", en: "a single run, or none")
    ) { draws in
      run([draws.numbers(3, in: -9...9)]) + run([draws.numbers(1, in: -9...9)]) + run([])
        + run([[]]) + run([[.nan]])
    },
    DomainClass(
      "empty-runs",
      Localized(es: "ejecuciones vacías o sin números", en: "runs without steps or numbers")
    ) { draws in
      let (one, two) = (draws.numbers(2, in: -9...9), draws.numbers(3, in: -9...9))
      return run([[], one, [.nan, .nan], two]) + run([[.nan], [], one]) + run([one, [], [.nan]])
        + run([[], [.nan], []])
    },
    DomainClass(
      "tied-runs", Localized(es: "ejecuciones empatadas", en: "tied runs")
    ) { draws in
      let value = draws.numbers(1, in: -3...3)[0]
      let near = run([[value], [value.nextUp], [value.nextDown]])
      return near
        + [value + 1, value - 1].flatMap { worse in
          // The first run is the last to get there, by its steps.
          run([[worse, worse, value], [worse, value], [value, worse]])
            + run([[worse], [worse, value, worse], [value, value], [value]])
        }
    },
    DomainClass(
      "infinite-runs",
      Localized(
        es: "NaN e infinitos entre las ejecuciones", en: "NaN and infinities among the runs")
    ) { draws in
      let numbers = draws.numbers(4, in: -9...9)
      return run([[numbers[0], .nan], [.nan, numbers[1], numbers[2]], [numbers[3]]])
        + run([[.infinity], [numbers[0], .infinity], [-.infinity, numbers[1]]])
        + run([[.nan], [.infinity, .nan]]) + run([[.nan, -.infinity], [-.infinity]])
    },
    DomainClass("many-runs", Localized(es: "más de 10 ejecuciones", en: "more than 10 runs")) {
      draws in
      var runs: [[Double]] = []
      for _ in 0..<draws.integer(in: 11...14) { runs.append(draws.numbers(2, in: -9...9)) }
      // The last two are the best ones too, whose numbers have two digits.
      return run(runs) + run(runs + [[10, 0], [0, -10]])
    },
  ]

  private static func step(_ values: [Double]) -> [Call] {
    [Call("lowest step", values), Call("highest step", values)]
  }

  private static func run(_ runs: [[Double]]) -> [Call] {
    [Call("run with the lowest", runs), Call("run with the highest", runs)]
  }
}
