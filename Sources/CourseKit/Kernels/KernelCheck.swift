/// Whether the kernel in use computes right products, tried on shapes that kernels stumble over.
///
/// Old builds of OpenBLAS compute wrong results on some processors. The shapes are odd, have
/// one row or one column, or go over the edge of a block; every one is tried in the four ways of
/// transposing, and with the result added to what was there.
struct KernelCheck {
  /// Rows, inner length and columns.
  static let shapes = [
    (1, 1, 1), (1, 17, 33), (5, 1, 7), (33, 19, 1), (3, 5, 2), (7, 16, 15), (16, 16, 16),
    (17, 33, 9), (31, 8, 49), (64, 21, 10), (13, 129, 66), (97, 40, 35),
  ]

  /// Computes a product with the kernel in use.
  typealias Multiply = (
    _ a: MatrixOperand, _ b: MatrixOperand, _ result: UnsafeMutablePointer<Float>, _ scale: Float
  ) -> Void

  /// Whether all products are within rounding of what a plain loop gives.
  static func passes(_ multiply: Multiply) -> Bool {
    for (rows, inner, columns) in shapes {
      for way in 0..<8 {
        let isRight = product(
          rows, inner, columns, transposingA: way & 1 != 0, transposingB: way & 2 != 0,
          scale: way & 4 != 0 ? 1 : 0, multiply)
        if !isRight { return false }
      }
    }
    return true
  }

  private static func product(
    _ rows: Int, _ inner: Int, _ columns: Int, transposingA: Bool, transposingB: Bool,
    scale: Float, _ multiply: Multiply
  ) -> Bool {
    let a = eighths(rows * inner, from: 1)
    let b = eighths(inner * columns, from: 2)
    // What was there must not matter when it is not added to.
    let before =
      scale == 0
      ? [Float](repeating: .nan, count: rows * columns) : eighths(rows * columns, from: 3)
    var result = before
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        result.withUnsafeMutableBufferPointer { result in
          guard let a = a.baseAddress, let b = b.baseAddress, let result = result.baseAddress
          else { return }
          multiply(
            MatrixOperand(a, rows: rows, columns: inner, transposed: transposingA),
            MatrixOperand(b, rows: inner, columns: columns, transposed: transposingB),
            result, scale)
        }
      }
    }
    let (rowStep, innerStep) = transposingA ? (1, rows) : (inner, 1)
    let (innerStepOfB, columnStep) = transposingB ? (1, inner) : (columns, 1)
    for row in 0..<rows {
      for column in 0..<columns {
        var sum: Float = scale == 0 ? 0 : before[row * columns + column]
        for index in 0..<inner {
          sum +=
            a[row * rowStep + index * innerStep] * b[index * innerStepOfB + column * columnStep]
        }
        // Sums of multiples of 1/64 below 2,000 have no rounding: any order gives the same.
        if result[row * columns + column] != sum { return false }
      }
    }
    return true
  }

  /// Multiples of 1/8 from −1 to 1, the same every time.
  private static func eighths(_ count: Int, from seed: UInt32) -> [Float] {
    var state = seed &* 0x9E37_79B9
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Float(Int(state >> 24) % 17 - 8) / 8
    }
  }
}
