internal import CourseKit

/// Chernoff's bound for shares: P(share ≥ s) ≤ exp(−n·D(s‖p)), and the same below p ("A measure of
/// asymptotic efficiency for tests of a hypothesis", Annals of Mathematical Statistics 23, 1952).
enum Chernoff {
  /// D(s‖p), how far a share is from a probability, after Kullback and Leibler, in nats.
  static func divergence(of share: Double, from probability: Double) -> Double {
    func term(_ a: Double, _ b: Double) -> Double { a > 0 ? a * logarithm(a / b) : 0 }
    return term(share, probability) + term(1 - share, 1 - probability)
  }
}
