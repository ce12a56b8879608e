internal import CourseKit

extension Tensor {
  /// Becomes a tensor of the shape `leading…, last`, where `leading` is all of `shape` but its last
  /// axis; keeps its buffer, and whatever is in it, if it has that shape already.
  mutating func reuse(leading shape: [Int], last: Int) {
    if self.rank == shape.count && self.shape.last == last
      && self.shape.dropLast().elementsEqual(shape.dropLast())
    {
      return
    }
    self = .zeros(shape.dropLast() + [last])
  }

  /// Becomes a tensor of the shape; keeps its buffer, and whatever is in it, if it has that shape
  /// already.
  mutating func reuse(_ shape: [Int]) {
    if self.shape != shape { self = .zeros(shape) }
  }
}
