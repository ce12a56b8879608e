/// A dense array of 32-bit numbers in row-major order, with value semantics.
///
/// Pictures are `[N, C, H, W]` (batch, channel, row, column) and vectors `[N, features]`. The last
/// axis is the one whose elements are next to each other.
///
/// ```swift
/// let x = Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, 6])
/// x[1, 0]                       // 4.0
/// x.reshaped(to: [3, 2]).shape  // [3, 2], the same six elements
/// ```
public struct Tensor: Equatable, Sendable {
  /// The length of each axis; an empty shape is a scalar.
  public private(set) var shape: [Int]

  /// The elements in row-major order; there are always as many as the shape says.
  ///
  /// - Precondition: an assignment keeps the count.
  @inlinable public var elements: [Float] {
    get { storage }
    // Not an observer of a stored property: from another module, that costs a copy per change.
    _modify {
      defer { requireCount() }
      yield &storage
    }
  }

  @usableFromInline var storage: [Float]

  /// A tensor of the shape, holding the elements in row-major order.
  ///
  /// - Precondition: no axis is negative and the product of the shape is `elements.count`.
  public init(shape: [Int], elements: [Float]) {
    let count = Tensor.count(of: shape)
    require(elements.count == count) {
      "a tensor of shape \(shape) has \(count) elements, not \(elements.count)"
    }
    self.shape = shape
    storage = elements
  }

  /// A tensor of the shape in which every element is `value`.
  public init(shape: [Int], repeating value: Float) {
    self.init(shape: shape, elements: Array(repeating: value, count: Tensor.count(of: shape)))
  }

  /// A tensor of the shape, all zeros.
  public static func zeros(_ shape: [Int]) -> Tensor {
    Tensor(shape: shape, repeating: 0)
  }

  /// The number of elements: the product of the axes.
  public var count: Int { elements.count }

  /// The number of axes.
  public var rank: Int { shape.count }

  /// The same elements in the same order, seen under another shape.
  ///
  /// - Precondition: both shapes have the same number of elements.
  public func reshaped(to newShape: [Int]) -> Tensor {
    let newCount = Tensor.count(of: newShape)
    require(newCount == count) {
      "cannot reshape \(shape) (\(count) elements) to \(newShape) (\(newCount) elements)"
    }
    var result = self
    result.shape = newShape
    return result
  }

  /// The element at one index for each axis.
  ///
  /// - Precondition: there are `rank` indices, each inside its axis.
  public subscript(_ indices: Int...) -> Float {
    get { elements[offset(of: indices)] }
    set { elements[offset(of: indices)] = newValue }
  }

  private func offset(of indices: [Int]) -> Int {
    require(indices.count == rank) {
      "a tensor of shape \(shape) takes \(rank) indices, not \(indices.count): \(indices)"
    }
    var offset = 0
    for axis in 0..<rank {
      require(indices[axis] >= 0 && indices[axis] < shape[axis]) {
        "Tensor index \(indices) is out of range of shape \(shape)"
      }
      offset = offset * shape[axis] + indices[axis]
    }
    return offset
  }

  @usableFromInline func requireCount() {
    // The shape is of as many elements as there were before.
    require(storage.count == shape.reduce(1, *)) {
      "a tensor of shape \(shape) has \(Tensor.count(of: shape)) elements, not \(storage.count)"
    }
  }

  private static func count(of shape: [Int]) -> Int {
    var count = 1
    var isTooLarge = false
    for axis in shape {
      require(axis >= 0) { "the axes of a tensor are not negative, got \(shape)" }
      let (product, overflow) = count.multipliedReportingOverflow(by: axis)
      count = product
      isTooLarge = isTooLarge || overflow
    }
    require(!isTooLarge) { "a tensor of shape \(shape) has too many elements" }
    return count
  }
}
