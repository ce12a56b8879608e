/// Where and by how much numbers differ.
package struct Difference: Codable, Equatable, Sendable {
  /// The shape that both have.
  package var shape: [Int]
  /// How many of them differ by more than the tolerance.
  package var wrongCount: Int
  /// The index of the first that does.
  package var firstIndex: [Int]
  /// The expected number there.
  package var expected: Float
  /// The number there.
  package var got: Float
  /// The largest difference anywhere; NaN when an answer is NaN.
  package var largest: Float
  /// The first expected numbers.
  package var expectedPreview: [Float]
  /// The first numbers of the answer.
  package var gotPreview: [Float]
  /// The numbers around the first that differs, as many as a picture can show.
  package var window: Window?
  /// What the wrong numbers have in common, if anything.
  package var pattern: Pattern?

  /// How many numbers there are.
  package var count: Int { shape.reduce(1, *) }

  /// How many numbers a preview shows.
  package static let previewLength = 8
}
