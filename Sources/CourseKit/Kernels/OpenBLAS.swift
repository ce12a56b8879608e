internal import COpenBLAS

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// OpenBLAS as this course calls it.
///
/// Products must not run while the kernel changes, which is why it
/// changes once, before the first (``matrixKernel``).
enum OpenBLAS {
  /// `result = a · b + scale · result` with the kernel in use, for at least one row and one column.
  ///
  /// - Parameters:
  ///   - rows: those of the result that are computed, and of `a`.
  ///   - columns: those of the result that are computed, and of `b`.
  static func multiply(
    _ a: MatrixOperand, _ b: MatrixOperand, rows: Range<Int>, columns: Range<Int>,
    into result: UnsafeMutablePointer<Float>, scalingResultBy scale: Float
  ) {
    let start = result + rows.lowerBound * b.columns + columns.lowerBound
    if a.rows == 1, a.columns > 0 {
      return multiplyRow(a, b, into: result, scalingResultBy: scale)
    }
    let (aStride, bStride) = (
      a.isTransposed ? a.rows : a.columns, b.isTransposed ? b.rows : b.columns
    )
    cblas_sgemm(
      CblasRowMajor, a.isTransposed ? CblasTrans : CblasNoTrans,
      b.isTransposed ? CblasTrans : CblasNoTrans,
      Int32(rows.count), Int32(columns.count), Int32(a.columns),
      1, a.elements + rows.lowerBound * (a.isTransposed ? 1 : aStride), Int32(max(1, aStride)),
      b.elements + columns.lowerBound * (b.isTransposed ? bStride : 1), Int32(max(1, bStride)),
      scale, start, Int32(b.columns))
  }

  /// One row times a matrix (`cblas_sgemv`), which spares the copy that `cblas_sgemm` makes of the
  /// matrix: one example then takes a third of the time.
  private static func multiplyRow(
    _ a: MatrixOperand, _ b: MatrixOperand, into result: UnsafeMutablePointer<Float>,
    scalingResultBy scale: Float
  ) {
    if scale == 0 { result.update(repeating: 0, count: b.columns) }
    let (rows, columns) = b.isTransposed ? (b.columns, b.rows) : (b.rows, b.columns)
    cblas_sgemv(
      CblasRowMajor, b.isTransposed ? CblasNoTrans : CblasTrans, Int32(rows), Int32(columns),
      1, b.elements, Int32(max(1, columns)), a.elements, 1, scale == 0 ? 1 : scale, result, 1)
  }

  /// Threads that the library itself may use for a product.
  static var threads: Int {
    get { max(1, Int(openblas_get_num_threads())) }
    set { openblas_set_num_threads(Int32(newValue)) }
  }

  /// Version and options.
  static var configuration: String { openblas_get_config().map { String(cString: $0) } ?? "" }

  /// The kernel in use.
  static var kernel: String { openblas_get_corename().map { String(cString: $0) } ?? "" }

  /// What `OPENBLAS_CORETYPE` says.
  static var kernelOfUser: String? { getenv(variable).map { String(cString: $0) } }

  /// Makes a kernel the one in use, and returns which is then.
  ///
  /// A library with kernels for many processors chooses when it is loaded, from the environment first,
  /// and can be made to choose again: 20 to 50 µs, where starting the program again takes 1,000 times as
  /// long. The environment is left as it was.
  ///
  /// `nil` when the library has one kernel only, or does not export its choosing.
  static var useKernel: ((MatrixKernel) -> String)? {
    guard configuration.contains("DYNAMIC_ARCH"),
      let forget = function("gotoblas_dynamic_quit"), let choose = function("gotoblas_dynamic_init")
    else { return nil }
    return { kernel in
      let before = kernelOfUser
      setenv(variable, kernel.rawValue, 1)
      forget()
      choose()
      if let before { setenv(variable, before, 1) } else { unsetenv(variable) }
      return Self.kernel
    }
  }

  private static let variable = "OPENBLAS_CORETYPE"

  private static func function(_ name: String) -> (@convention(c) () -> Void)? {
    guard let program = dlopen(nil, RTLD_LAZY) else { return nil }
    return dlsym(program, name).map { unsafeBitCast($0, to: (@convention(c) () -> Void).self) }
  }
}
