extension RunRecord {
  /// Half the width of the 95 % interval of a value's mean over the seeds, by Student's t; `nil` when
  /// there is no such value, 0 when all seeds gave the same.
  package func halfWidth(of value: String) -> Double? {
    guard values[value] != nil else { return nil }
    guard let deviation = values[value + "Deviation"], seeds.count > 1 else { return 0 }
    let error = deviation / Double(seeds.count).squareRoot()
    return error * StudentT.halfInterval(ofMeanOf: seeds.count)
  }

  /// A claim by its name.
  package func claim(_ id: String) -> Claim? { claims.first { $0.id == id } }

  /// What a setting is called in Spanish and English, from its curves; `nil` when it has none.
  package func names(ofSetting id: String) -> (es: String, en: String)? {
    series.first { $0.setting == id }.map { ($0.es, $0.en) }
  }

  /// The numbers of a metric by setting, as `testAccuracy` has those of `testAccuracyPlain` and so on.
  package func settings(with metric: String) -> [String] {
    var seen: Set<String> = []
    return series.map(\.setting).filter {
      seen.insert($0).inserted && values[metric + $0] != nil
    }
  }
}

extension RunRecord.Claim.Verdict {
  /// ✔ for what holds, ✘ for what is the other way round, ○ for what chance explains.
  package var mark: String {
    switch self {
    case .holds: "✔"
    case .refuted: "✘"
    case .undecided: "○"
    }
  }
}
