/// What one training of one setting came to.
struct Outcome: Codable, Equatable, Sendable {
  /// What was measured after each epoch, by name.
  var series: [String: [Double]] = [:]
  /// Single numbers at the end, by name; those of the last epoch among them.
  var values: [String: Double] = [:]
}
