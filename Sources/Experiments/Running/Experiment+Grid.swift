internal import Foundation
internal import RunRecords

extension Experiment {
  /// An experiment that trains some settings, each with every seed, and compares them.
  ///
  /// - Parameters:
  ///   - constants: what is held fixed, by name, for those who read the record.
  ///   - derived: numbers that are made of those of several settings.
  ///   - metrics: of what the record has curves.
  static func grid(
    _ id: String, on dataset: String = "Fashion-MNIST", epochs: Int, seeds: Int = 5,
    constants: [String: String], settings: [Setting], claims: [ClaimDesign],
    derived: [DerivedNumber] = [], metrics: [String] = ["testAccuracy", "trainLoss"]
  ) -> Experiment {
    Experiment(
      id: id, dataset: dataset,
      settings: ExperimentSettings(epochs: epochs, seeds: (1...UInt64(seeds)).map { $0 }),
      makesPictures: dataset != "Fashion-MNIST"
    ) { run in
      let outcomes = try await run.outcomes(of: settings)
      func measured(_ metric: String, _ id: String) -> [Double?] {
        guard let index = settings.firstIndex(where: { $0.id == id }) else { return [] }
        return outcomes[index].map { $0.values[metric] }
      }
      var values = values(of: settings, outcomes)
      for number in derived {
        values.add(number.numbers(from: measured), as: number.name + number.id)
      }
      return Findings(
        settings: constants.merging(settings.map { ("setting\($0.id)", $0.summary) }) { $1 },
        values: values, series: series(of: settings, outcomes, metrics),
        claims: claims.judged { metric, id in
          let number = derived.first { $0.name == metric && $0.id == id }
          return number?.numbers(from: measured) ?? measured(metric, id)
        })
    }
  }

  /// Means over the seeds, their deviations, and the share of trainings that diverged.
  private static func values(
    of settings: [Setting], _ outcomes: [[Outcome]]
  ) -> [String: Double] {
    var values: [String: Double] = [:]
    for (setting, outcomes) in zip(settings, outcomes) {
      for name in Set(outcomes.flatMap(\.values.keys)) {
        values.add(outcomes.map { $0.values[name] }, as: name + setting.id)
      }
    }
    return values
  }

  private static func series(
    of settings: [Setting], _ outcomes: [[Outcome]], _ metrics: [String]
  ) -> [RunRecord.Series] {
    metrics.flatMap { metric in
      zip(settings, outcomes).compactMap { setting, outcomes in
        let curves = outcomes.compactMap { $0.curve(metric) }
        guard curves.count == outcomes.count, let first = curves.first, !first.x.isEmpty,
          curves.allSatisfy({ $0.x == first.x && $0.y.allSatisfy(\.isFinite) })
        else { return nil }
        return RunRecord.Series(
          metric: metric, setting: setting.id, es: setting.es, en: setting.en, axis: first.axis,
          x: first.x,
          seeds: curves.map(\.y))
      }
    }
  }
}

extension [String: Double] {
  /// Adds the mean over the seeds and the deviation, if each seed has a number.
  fileprivate mutating func add(_ numbers: [Double?], as name: String) {
    let found = numbers.compactMap(\.self)
    guard found.count == numbers.count, !found.isEmpty else { return }
    self[name] = found.mean
    if found.deviation > 0 { self[name + "Deviation"] = found.deviation }
  }
}
