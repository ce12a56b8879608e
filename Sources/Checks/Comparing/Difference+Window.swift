internal import CourseKit

extension Difference {
  /// A part of two tensors that is small enough to be shown: a plane around the first wrong number.
  package struct Window: Codable, Equatable, Sendable {
    /// The index of the number in its upper left corner.
    package var origin: [Int]
    /// The axes that run downwards and to the right; fewer than two for a list and a single number.
    package var axes: [Int]
    /// How many rows it has.
    package var rows: Int
    /// How many columns it has.
    package var columns: Int
    /// The expected numbers, row by row.
    package var expected: [Float]
    /// The numbers of the answer, row by row.
    package var got: [Float]

    /// How many rows or columns are shown: the side of a picture of Fashion-MNIST.
    package static let side = 28

    /// The window around an index of two tensors of one shape, which hold at least one number.
    init(_ got: Tensor, _ expected: Tensor, around index: [Int]) {
      let shape = expected.shape
      axes = Self.axes(of: shape)
      origin = index
      for axis in axes { origin[axis] = index[axis] / Self.side * Self.side }
      func length(_ axis: Int?, _ origin: [Int]) -> Int {
        axis.map { min(Self.side, shape[$0] - origin[$0]) } ?? 1
      }
      let (down, right) = (axes.count == 2 ? axes.first : nil, axes.last)
      rows = length(down, origin)
      columns = length(right, origin)
      self.expected = []
      self.got = []
      for row in 0..<rows {
        for column in 0..<columns {
          var place = origin
          if let down { place[down] += row }
          if let right { place[right] += column }
          let offset = zip(place, shape).reduce(0) { $0 * $1.1 + $1.0 }
          self.expected.append(expected.elements[offset])
          self.got.append(got.elements[offset])
        }
      }
    }

    /// The last two axes, but those before it where the last one holds the channels of a picture.
    private static func axes(of shape: [Int]) -> [Int] {
      let rank = shape.count
      guard rank > 1 else { return Array(0..<rank) }
      let hasChannelsLast = rank == 3 && [1, 3].contains(shape[2]) && min(shape[0], shape[1]) > 3
      return hasChannelsLast ? [0, 1] : [rank - 2, rank - 1]
    }
  }
}
