/// Probabilities corrected for there being several of them, by Holm's method (Scandinavian Journal of
/// Statistics 6, 1979), in the order in which they are given.
func holm(_ probabilities: [Double]) -> [Double] {
  let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
  var corrected = probabilities
  var greatest = 0.0
  for (rank, index) in order.enumerated() {
    greatest = max(greatest, min(1, Double(probabilities.count - rank) * probabilities[index]))
    corrected[index] = greatest
  }
  return corrected
}
