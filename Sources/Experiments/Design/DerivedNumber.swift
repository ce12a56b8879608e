/// A number that an experiment makes of those of its settings, seed by seed: the difference of two, or
/// one under a name of its own.
///
/// It is recorded as `<name><id>`, and a claim may compare it: what a permutation costs one network and
/// what it costs another, each a difference itself.
struct DerivedNumber: Sendable {
  /// What it is called, such as `accuracyCost`.
  let name: String
  /// Whose it is, in place of a setting in values and claims; may be empty.
  let id: String
  /// The number that it is made of, such as `testAccuracy`.
  let metric: String
  /// The setting that has it.
  let of: String
  /// The setting whose number is taken away; `nil` for none.
  let minus: String?

  /// A number of a setting, less that of another.
  init(_ name: String, for id: String = "", _ metric: String, of: String, minus: String? = nil) {
    self.name = name
    self.id = id
    self.metric = metric
    self.of = of
    self.minus = minus
  }

  /// It in the order of the seeds, from the numbers of each setting.
  ///
  /// - Parameter numbers: those of a metric and a setting, `nil` where a seed has none.
  func numbers(
    from numbers: (_ metric: String, _ setting: String) -> [Double?]
  ) -> [Double?] {
    let first = numbers(metric, of)
    guard let minus else { return first }
    return zip(first, numbers(metric, minus)).map { first, second in
      guard let first, let second else { return nil }
      return first - second
    }
  }
}
