/// A matrix inside a buffer, as a matrix product reads it.
///
/// `rows × columns` is the size *after* the transposition, so that two operands fit when the
/// columns of the first are the rows of the second.
public struct MatrixOperand {
  /// The elements in row-major order; at least `rows * columns` of them.
  public var elements: UnsafePointer<Float>
  /// Rows after the transposition.
  public var rows: Int
  /// Columns after the transposition.
  public var columns: Int
  /// Whether the buffer holds the transposed matrix.
  public var isTransposed: Bool

  /// An operand over a buffer that the caller keeps alive.
  public init(
    _ elements: UnsafePointer<Float>, rows: Int, columns: Int, transposed isTransposed: Bool = false
  ) {
    self.elements = elements
    self.rows = rows
    self.columns = columns
    self.isTransposed = isTransposed
  }
}

/// Computes `result = a · b + scale · result` through OpenBLAS (`cblas_sgemm`).
///
/// `result` has `a.rows × b.columns` elements. With `scale` 0 its old contents are not read.
///
/// - Parameters:
///   - row: what each row of the result holds before, instead of `scale` times its old contents.
///   - team: divides a large product along the longer side of the result. OpenBLAS itself is to use
///     one thread then (``setMatrixProductThreads(_:)``).
/// - Precondition: `a.columns == b.rows`.
public func multiply(
  _ a: MatrixOperand, _ b: MatrixOperand, into result: UnsafeMutablePointer<Float>,
  scalingResultBy scale: Float = 0, addingRow row: UnsafePointer<Float>? = nil,
  on team: ThreadTeam = .alone
) {
  require(a.columns == b.rows) {
    "cannot multiply [\(a.rows), \(a.columns)] by [\(b.rows), \(b.columns)]"
  }
  guard a.rows > 0, b.columns > 0 else { return }
  // Chosen here and not by the threads of the team.
  _ = matrixKernel
  let product = Product(a: a, b: b, result: result, row: row, scale: scale)
  guard team.threads > 1, a.rows > 1, a.rows * a.columns * b.columns >= Product.leastToDivide else {
    return product.compute(rows: 0..<a.rows, columns: 0..<b.columns)
  }
  let length = max(a.rows, b.columns)
  // Multiples of 16: OpenBLAS is fast with whole blocks, and no cache line has two writers.
  let part = ((length + team.threads - 1) / team.threads + 15) & ~15
  withUnsafePointer(to: product) { product in
    team.run(length, partLength: part, product) { product, start, end in
      product.load(as: Product.self).computePart(start..<end)
    }
  }
}

/// A product that can be computed piece by piece.
private struct Product {
  /// Multiplications that are worth the microsecond that other threads take to begin and to end.
  static let leastToDivide = 1 << 20

  var a, b: MatrixOperand
  var result: UnsafeMutablePointer<Float>
  /// What every row of the result begins with instead of what was there.
  var row: UnsafePointer<Float>?
  var scale: Float

  /// Some columns of the result, or some rows if there are more of them.
  func computePart(_ part: Range<Int>) {
    if b.columns >= a.rows {
      compute(rows: 0..<a.rows, columns: part)
    } else {
      compute(rows: part, columns: 0..<b.columns)
    }
  }

  func compute(rows: Range<Int>, columns: Range<Int>) {
    let start = result + rows.lowerBound * b.columns + columns.lowerBound
    var scale = scale
    if let row {
      for index in 0..<rows.count {
        (start + index * b.columns).update(from: row + columns.lowerBound, count: columns.count)
      }
      scale = 1
    }
    OpenBLAS.multiply(
      a, b, rows: rows, columns: columns, into: result, scalingResultBy: scale)
  }
}

/// How many threads OpenBLAS may use for a matrix product, from now on and in the whole process.
///
/// - Precondition: `count` is at least 1.
public func setMatrixProductThreads(_ count: Int) {
  require(count >= 1) { "matrix products need at least 1 thread, got \(count)" }
  OpenBLAS.threads = count
}

/// How many threads OpenBLAS may use for a matrix product.
public var matrixProductThreads: Int { OpenBLAS.threads }

/// What OpenBLAS says of itself: its version, its options, and the kernels that it chose for this
/// processor.
public var matrixProductLibrary: String {
  // What it says names the kernel, which is chosen first.
  _ = matrixKernel
  return OpenBLAS.configuration
}

extension Tensor {
  /// The matrix product of two tensors of rank 2, either of them transposed on request.
  ///
  /// ```swift
  /// let x = Tensor(shape: [1, 2], elements: [1, 2])
  /// let w = Tensor(shape: [3, 2], elements: [1, 0, 0, 1, 1, 1])
  /// x.matrixProduct(w, transposingOther: true).elements  // [1, 2, 3]
  /// ```
  ///
  /// - Precondition: both have rank 2 and the inner axes agree.
  public func matrixProduct(
    _ other: Tensor, transposingSelf: Bool = false, transposingOther: Bool = false
  ) -> Tensor {
    require(rank == 2 && other.rank == 2) {
      "a matrix product takes two tensors of rank 2, got \(shape) and \(other.shape)"
    }
    let rows = transposingSelf ? shape[1] : shape[0]
    let inner = transposingSelf ? shape[0] : shape[1]
    let otherInner = transposingOther ? other.shape[1] : other.shape[0]
    let columns = transposingOther ? other.shape[0] : other.shape[1]
    require(inner == otherInner) {
      "cannot multiply [\(rows), \(inner)] by [\(otherInner), \(columns)]"
    }
    var result = Tensor.zeros([rows, columns])
    elements.withUnsafeBufferPointer { a in
      other.elements.withUnsafeBufferPointer { b in
        result.elements.withUnsafeMutableBufferPointer { c in
          guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
          multiply(
            MatrixOperand(a, rows: rows, columns: inner, transposed: transposingSelf),
            MatrixOperand(b, rows: inner, columns: columns, transposed: transposingOther),
            into: c)
        }
      }
    }
    return result
  }
}
