internal import Foundation
internal import RunRecords

extension Experiment {
  /// An experiment that trains some settings, each with every seed, and compares them.
  ///
  /// - Parameters:
  ///   - constants: what is held fixed, by name, for those who read the record.
  ///   - metrics: of what the record has curves.
  static func grid(
    _ id: String, on dataset: String = "Fashion-MNIST", epochs: Int, seeds: Int = 5,
    constants: [String: String], settings: [Setting], claims: [ClaimDesign],
    metrics: [String] = ["testAccuracy", "trainLoss"]
  ) -> Experiment {
    Experiment(
      id: id, dataset: dataset,
      settings: ExperimentSettings(epochs: epochs, seeds: (1...UInt64(seeds)).map { $0 }),
      makesPictures: dataset != "Fashion-MNIST"
    ) { run in
      let outcomes = try await run.outcomes(of: settings)
      return Findings(
        settings: constants.merging(settings.map { ("setting\($0.id)", $0.summary) }) { $1 },
        values: values(of: settings, outcomes), series: series(of: settings, outcomes, metrics),
        claims: claims.judged { metric, id in
          guard let index = settings.firstIndex(where: { $0.id == id }) else { return [] }
          return outcomes[index].map { $0.values[metric] }
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
        let numbers = outcomes.compactMap { $0.values[name] }
        guard numbers.count == outcomes.count || name == "diverged" else { continue }
        values[name + setting.id] = numbers.mean
        if numbers.deviation > 0 { values[name + setting.id + "Deviation"] = numbers.deviation }
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
