internal import Foundation

/// Logits as probabilities, without overflow.
func softmax(_ logits: [Float]) -> [Double] {
  let greatest = Double(logits.max() ?? 0)
  let powers = logits.map { exp(Double($0) - greatest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
