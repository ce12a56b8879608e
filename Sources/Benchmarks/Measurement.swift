/// One number of one benchmark, with how far it varied.
public struct Measurement: Codable, Equatable, Sendable {
  /// The work.
  public var benchmark: BenchmarkName
  /// Threads that matrix products could use.
  public var threads: Int
  /// What the number says.
  public var quantity: Quantity
  /// The number.
  public var value: Spread
}
