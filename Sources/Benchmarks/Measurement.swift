/// One number of one benchmark, with how far it varied.
package struct Measurement: Codable, Equatable, Sendable {
  /// The work.
  package var benchmark: BenchmarkName
  /// Threads that matrix products could use.
  package var threads: Int
  /// What the number says.
  package var quantity: Quantity
  /// The number.
  package var value: Spread
}
