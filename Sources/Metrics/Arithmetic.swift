/// A quotient of counts in which 0 / 0 and n / 0 have the value that the caller chose.
func ratio(_ numerator: Int, _ denominator: Int, zeroDivision: Double) -> Double {
  denominator == 0 ? zeroDivision : Double(numerator) / Double(denominator)
}

/// The sum in the order in which NumPy adds: eight running sums per block of up to 128 numbers,
/// blocks in pairs.
///
/// A mean that lies half way between two printed numbers is rounded by its last bit; only the same
/// order of additions prints the same digit as scikit-learn.
func pairwiseSum(_ values: ArraySlice<Double>) -> Double {
  let start = values.startIndex
  let count = values.count
  if count < 8 { return values.reduce(0, +) }
  if count > 128 {
    let half = count / 2 - (count / 2) % 8
    return pairwiseSum(values[start..<start + half]) + pairwiseSum(values[(start + half)...])
  }
  var sums = SIMD8<Double>.zero
  let whole = count - count % 8
  for block in stride(from: start, to: start + whole, by: 8) {
    for lane in 0..<8 { sums[lane] += values[block + lane] }
  }
  let total =
    ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]))
  return values[(start + whole)...].reduce(total, +)
}

/// The mean, 0 for no values.
func mean(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : pairwiseSum(values[...]) / Double(values.count)
}

/// The mean weighted by counts; if all weights are 0, the plain mean, as in scikit-learn.
func mean(_ values: [Double], weights: [Int]) -> Double {
  let total = weights.reduce(0, +)
  guard total > 0 else { return mean(values) }
  let products = zip(values, weights).map { $0 * Double($1) }
  return pairwiseSum(products[...]) / Double(total)
}
