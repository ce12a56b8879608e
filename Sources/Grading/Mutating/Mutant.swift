/// A right solution with one small mistake put in by rule.
struct Mutant: Equatable, Sendable {
  /// The file with the mistake.
  var file: String
  /// The line of the mistake, counted from 1.
  var line: Int
  /// The line as it was, without its indentation.
  var before: String
  /// The line as it is; empty when it was dropped.
  var after: String
  /// The whole file.
  var source: String
}
