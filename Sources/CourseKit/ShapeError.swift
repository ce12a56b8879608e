/// A tensor did not have the shape that a layer, a loss or a data set needs.
public struct ShapeError: Error, Equatable, CustomStringConvertible, Sendable {
  /// Who found out: the layer or function, with its sizes.
  public var place: String
  /// The shape it needs; a name such as `"N"` stands for an axis of any length.
  public var expected: String
  /// The shape it got.
  public var got: [Int]

  /// An error that names the place and both shapes.
  public init(in place: String, expected: String, got: [Int]) {
    self.place = place
    self.expected = expected
    self.got = got
  }

  /// One sentence with both shapes.
  public var description: String { "\(place) takes a tensor of shape \(expected), got \(got)" }
}
