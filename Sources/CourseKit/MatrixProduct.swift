internal import COpenBLAS

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
/// - Precondition: `a.columns == b.rows`.
public func multiply(
  _ a: MatrixOperand, _ b: MatrixOperand, into result: UnsafeMutablePointer<Float>,
  scalingResultBy scale: Float = 0
) {
  precondition(
    a.columns == b.rows,
    "cannot multiply [\(a.rows), \(a.columns)] by [\(b.rows), \(b.columns)]")
  guard a.rows > 0, b.columns > 0 else { return }
  if a.rows == 1, a.columns > 0 { return multiplyRow(a, b, into: result, scalingResultBy: scale) }
  cblas_sgemm(
    CblasRowMajor, a.isTransposed ? CblasTrans : CblasNoTrans,
    b.isTransposed ? CblasTrans : CblasNoTrans,
    Int32(a.rows), Int32(b.columns), Int32(a.columns),
    1, a.elements, Int32(max(1, a.isTransposed ? a.rows : a.columns)),
    b.elements, Int32(max(1, b.isTransposed ? b.rows : b.columns)),
    scale, result, Int32(b.columns))
}

/// One row times a matrix (`cblas_sgemv`), which spares the copy that `cblas_sgemm` makes of the
/// matrix: one example then takes a third of the time.
private func multiplyRow(
  _ a: MatrixOperand, _ b: MatrixOperand, into result: UnsafeMutablePointer<Float>,
  scalingResultBy scale: Float
) {
  if scale == 0 { result.update(repeating: 0, count: b.columns) }
  let (rows, columns) = b.isTransposed ? (b.columns, b.rows) : (b.rows, b.columns)
  cblas_sgemv(
    CblasRowMajor, b.isTransposed ? CblasNoTrans : CblasTrans, Int32(rows), Int32(columns),
    1, b.elements, Int32(max(1, columns)), a.elements, 1, scale == 0 ? 1 : scale, result, 1)
}

/// How many threads OpenBLAS may use for a matrix product, from now on and in the whole process.
///
/// - Precondition: `count` is at least 1.
public func setMatrixProductThreads(_ count: Int) {
  precondition(count >= 1, "matrix products need at least 1 thread, got \(count)")
  openblas_set_num_threads(Int32(count))
}

/// How many threads OpenBLAS may use for a matrix product.
public var matrixProductThreads: Int { max(1, Int(openblas_get_num_threads())) }

/// What OpenBLAS says of itself: its version, its options, and the kernels that it chose for this
/// processor.
public var matrixProductLibrary: String {
  let parts = [openblas_get_config(), openblas_get_corename()]
  return parts.compactMap { $0.map { String(cString: $0) } }.joined(separator: " ")
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
    precondition(
      rank == 2 && other.rank == 2,
      "a matrix product takes two tensors of rank 2, got \(shape) and \(other.shape)")
    let rows = transposingSelf ? shape[1] : shape[0]
    let inner = transposingSelf ? shape[0] : shape[1]
    let otherInner = transposingOther ? other.shape[1] : other.shape[0]
    let columns = transposingOther ? other.shape[0] : other.shape[1]
    precondition(
      inner == otherInner, "cannot multiply [\(rows), \(inner)] by [\(otherInner), \(columns)]")
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
