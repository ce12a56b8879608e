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

  /// Becomes a tensor of the shape `[a, b, c, d]`; keeps its buffer, and whatever is in it, if it
  /// has that shape already.
  ///
  /// Takes four numbers instead of an array, because an array would be allocated.
  mutating func reuse(_ shape: (Int, Int, Int, Int)) {
    if !hasShape(shape) { self = .zeros([shape.0, shape.1, shape.2, shape.3]) }
  }

  /// Whether the shape is `[a, b, c, d]`.
  func hasShape(_ other: (Int, Int, Int, Int)) -> Bool {
    rank == 4 && shape[0] == other.0 && shape[1] == other.1 && shape[2] == other.2
      && shape[3] == other.3
  }
}

/// Calls the body with the elements of a tensor, or with nil for none.
func withElements(of tensor: Tensor?, _ body: (UnsafePointer<Float>?) -> Void) {
  guard let tensor else { return body(nil) }
  tensor.elements.withUnsafeBufferPointer { body($0.baseAddress) }
}
