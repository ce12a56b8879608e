public import CourseKit

/// Rows or columns, whichever are fewer, that are perpendicular and of length `gain`, as
/// `torch.nn.init.orthogonal_` (Saxe and others, "Exact solutions to the nonlinear dynamics of
/// learning in deep linear neural networks", 2013).
///
/// All axes after the first count as one. `Q Qᵀ = gain² I` if there are at most as many rows as
/// columns, `Qᵀ Q = gain² I` otherwise; the directions are uniform.
public struct Orthogonal: Initializer {
  /// The length of a row or column.
  public var gain: Double

  /// An initializer with the gain.
  public init(gain: Double = 1) { self.gain = gain }

  /// Weights of the shape, which has at least two axes.
  ///
  /// - Precondition: the shape has at least two axes.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    precondition(
      shape.count >= 2, "weights need at least the axes [out, in] to be orthogonal, got \(shape)")
    let rows = shape[0]
    let columns = shape.dropFirst().reduce(1, *)
    let vectors = perpendicular(
      min(rows, columns), ofLength: max(rows, columns), using: &generator)
    var result = Tensor.zeros(shape)
    for (index, vector) in vectors.enumerated() {
      for (place, number) in vector.enumerated() {
        let target = rows <= columns ? index * columns + place : place * columns + index
        result.elements[target] = Float(gain * number)
      }
    }
    return result
  }
}

extension Initializer where Self == Orthogonal {
  /// Perpendicular rows or columns.
  public static func orthogonal(gain: Double = 1) -> Self { Orthogonal(gain: gain) }
}

/// Vectors of length 1 with normal numbers made perpendicular one after the other (Gram and Schmidt,
/// twice, which keeps them perpendicular to the last digits).
private func perpendicular(
  _ count: Int, ofLength length: Int, using generator: inout SeededGenerator
) -> [[Double]] {
  var vectors: [[Double]] = []
  vectors.reserveCapacity(count)
  while vectors.count < count {
    var vector = (0..<length).map { _ in Double(generator.nextNormal()) }
    let before = dot(vector, vector)
    for _ in 0..<2 {
      for other in vectors {
        let share = dot(vector, other)
        for index in 0..<length { vector[index] -= share * other[index] }
      }
    }
    let square = dot(vector, vector)
    // What is left of a vector that lies among the others is noise: draw again.
    guard square > 1e-16 * before else { continue }
    let scale = 1 / square.squareRoot()
    for index in 0..<length { vector[index] *= scale }
    vectors.append(vector)
  }
  return vectors
}

/// The sum of the products, in eight lanes.
private func dot(_ a: [Double], _ b: [Double]) -> Double {
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in
      var lanes = SIMD8<Double>.zero
      let whole = a.count & ~7
      guard let first = UnsafeRawPointer(a.baseAddress),
        let second = UnsafeRawPointer(b.baseAddress)
      else { return 0 }
      for index in stride(from: 0, to: whole, by: 8) {
        lanes +=
          (first + index * 8).loadUnaligned(as: SIMD8<Double>.self)
          * (second + index * 8).loadUnaligned(as: SIMD8<Double>.self)
      }
      var sum = lanes.sum()
      for index in whole..<a.count { sum += a[index] * b[index] }
      return sum
    }
  }
}
