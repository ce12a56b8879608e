/// The distribution of some numbers, as an event file keeps it.
public struct Histogram: Equatable, Sendable {
  /// The least number.
  public var min: Double
  /// The greatest number.
  public var max: Double
  /// How many numbers there are.
  public var count: Double
  /// Their sum.
  public var sum: Double
  /// The sum of their squares.
  public var sumOfSquares: Double
  /// The upper end of each bucket, increasing.
  public var bucketLimits: [Double]
  /// How many numbers are in each bucket; there are as many as limits.
  ///
  /// A bucket goes from the limit before it, which is in, to its own, which is not.
  public var bucketCounts: [Double]

  /// A histogram with these values.
  public init(
    min: Double, max: Double, count: Double, sum: Double, sumOfSquares: Double,
    bucketLimits: [Double], bucketCounts: [Double]
  ) {
    self.min = min
    self.max = max
    self.count = count
    self.sum = sum
    self.sumOfSquares = sumOfSquares
    self.bucketLimits = bucketLimits
    self.bucketCounts = bucketCounts
  }
}
