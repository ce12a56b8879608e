extension RunRecord {
  /// Whether a metric is a share from 0 to 1 or a difference of two, which people read in percent and in
  /// points.
  package static func isShare(_ metric: String) -> Bool {
    let name = metric.lowercased()
    if ["ratio", "over", "near", "orders"].contains(where: name.contains) { return false }
    return [
      "accuracy", "recall", "precision", "share", "gap", "optimism", "deadunits", "liveunits",
      "lostafter", "raterange", "spread", "repeatdeviation", "repeatrange",
    ].contains { name.contains($0) }
  }
}
