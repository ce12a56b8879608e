/// What an experiment says about two of its settings, decided before it is run: one comparison of one
/// number, seed by seed.
struct ClaimDesign: Sendable {
  /// Its name, such as `dropout-closes-gap`.
  let id: String
  /// The claim as a sentence, in Spanish.
  let es: String
  /// The claim as a sentence, in English.
  let en: String
  /// The number that is compared, such as `testAccuracy`: that of the last epoch.
  let metric: String
  /// The setting that is said to be greater.
  let greater: String
  /// The other setting; `nil` for a claim about the number itself.
  let less: String?
  /// How much greater it is said to be at least; below 0 says that it is not less by more than that.
  let atLeast: Double

  /// A claim that `greater` has more of a number than `less`, or than 0, by at least so much.
  init(
    _ id: String, es: String, en: String, _ metric: String, _ greater: String,
    above less: String? = nil,
    byAtLeast atLeast: Double = 0
  ) {
    self.id = id
    self.es = es
    self.en = en
    self.metric = metric
    self.greater = greater
    self.less = less
    self.atLeast = atLeast
  }
}
