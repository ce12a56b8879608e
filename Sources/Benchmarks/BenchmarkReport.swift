/// What was measured, and where.
package struct BenchmarkReport: Codable, Equatable, Sendable {
  /// The version of these keys, 1.
  package var version = 1
  /// The machine.
  package var machine: Machine
  /// How long each work was repeated for each number of threads, in seconds.
  package var seconds: Double
  /// The numbers, in the order in which they were measured.
  package var measurements: [Measurement]
}
