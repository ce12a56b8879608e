/// Where and by how much numbers differ.
public struct Difference: Codable, Equatable, Sendable {
  /// The shape that both have.
  public var shape: [Int]
  /// How many of them differ by more than the tolerance.
  public var wrongCount: Int
  /// The index of the first that does.
  public var firstIndex: [Int]
  /// The expected number there.
  public var expected: Float
  /// The number there.
  public var got: Float
  /// The largest difference anywhere; NaN when an answer is NaN.
  public var largest: Float
  /// The first expected numbers.
  public var expectedPreview: [Float]
  /// The first numbers of the answer.
  public var gotPreview: [Float]

  /// How many numbers there are.
  public var count: Int { shape.reduce(1, *) }

  /// How many numbers a preview shows.
  public static let previewLength = 8
}
