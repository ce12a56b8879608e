/// What was measured, and where.
public struct BenchmarkReport: Codable, Equatable, Sendable {
  /// The version of these keys, 1.
  public var version = 1
  /// The machine.
  public var machine: Machine
  /// How long each work was repeated for each number of threads, in seconds.
  public var seconds: Double
  /// The numbers, in the order in which they were measured.
  public var measurements: [Measurement]
}
