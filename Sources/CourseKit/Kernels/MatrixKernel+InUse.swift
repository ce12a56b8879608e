/// The matrix kernel of this process: chosen, checked and put to use before the first product.
///
/// Choosing takes about a millisecond, most of it the self-check, so that nothing of it is kept in a
/// file that could be about another machine.
///
/// ```swift
/// print(matrixKernel.kernel, matrixKernel.reason)  // Cooperlake processor
/// ```
public let matrixKernel = KernelChoice.choose(
  for: .current, user: OpenBLAS.kernelOfUser, in: .openBLAS)

extension KernelChoice.Library {
  /// The library that this process is linked with.
  static var openBLAS: Self {
    Self(
      current: { OpenBLAS.kernel }, use: OpenBLAS.useKernel,
      isRight: {
        KernelCheck.passes { a, b, result, scale in
          OpenBLAS.multiply(
            a, b, rows: 0..<a.rows, columns: 0..<b.columns, into: result, scalingResultBy: scale)
        }
      })
  }
}
