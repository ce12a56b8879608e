internal import CourseKit

/// The mean and the biased variance of each column of `[N, features]`, and what follows from them.
struct FeatureStatistics {
  private(set) var mean: [Float]
  /// What rounding to 32 bits took from the mean.
  private var meanRest: [Float]
  private(set) var variance: [Float]
  /// `1 / √(variance + ε)`.
  private(set) var inverseDeviation: [Float]

  init(features: Int) {
    mean = Array(repeating: 0, count: features)
    meanRest = mean
    variance = mean
    inverseDeviation = mean
  }

  /// Those of a batch of at least one row.
  ///
  /// Two passes, the second of which also finds the error of the mean (Chan, Golub and LeVeque,
  /// "Algorithms for computing the sample variance", 1983): a mean that is large beside the deviation
  /// costs no digits.
  mutating func measure(_ input: Tensor, epsilon: Double) {
    let columns = mean.count
    let rows = input.shape[0]
    let share = 1 / Float(rows)
    input.elements.withUnsafeBufferPointer { x in
      mean.withUnsafeMutableBufferPointer { mean in
        variance.withUnsafeMutableBufferPointer { variance in
          meanRest.withUnsafeMutableBufferPointer { rest in
            mean.update(repeating: 0)
            variance.update(repeating: 0)
            rest.update(repeating: 0)
            for row in 0..<rows {
              let start = row * columns
              for column in 0..<columns { mean[column] += x[start + column] }
            }
            for column in 0..<columns { mean[column] *= share }
            for row in 0..<rows {
              let start = row * columns
              for column in 0..<columns {
                let distance = x[start + column] - mean[column]
                rest[column] += distance
                variance[column] += distance * distance
              }
            }
            for column in 0..<columns {
              rest[column] *= share
              variance[column] = variance[column] * share - rest[column] * rest[column]
            }
          }
        }
      }
    }
    invert(epsilon)
  }

  /// Given ones.
  mutating func take(mean: Tensor, variance: Tensor, epsilon: Double) {
    for index in 0..<self.mean.count {
      self.mean[index] = mean.elements[index]
      meanRest[index] = 0
      self.variance[index] = variance.elements[index]
    }
    invert(epsilon)
  }

  private mutating func invert(_ epsilon: Double) {
    for index in 0..<mean.count {
      inverseDeviation[index] = Float(1 / (Double(variance[index]) + epsilon).squareRoot())
    }
  }

  /// `x̂ = (x − mean) / deviation`, and `w x̂ + b`.
  func normalize(
    _ input: Tensor, _ weight: Tensor?, _ bias: Tensor?, into normalized: inout Tensor,
    and output: inout Tensor
  ) {
    let columns = mean.count
    let rows = input.shape[0]
    input.elements.withUnsafeBufferPointer { x in
      mean.withUnsafeBufferPointer { mean in
        meanRest.withUnsafeBufferPointer { rest in
          inverseDeviation.withUnsafeBufferPointer { inverse in
            normalized.elements.withUnsafeMutableBufferPointer { normalized in
              for row in 0..<rows {
                let start = row * columns
                for column in 0..<columns {
                  normalized[start + column] =
                    (x[start + column] - mean[column] - rest[column]) * inverse[column]
                }
              }
            }
          }
        }
      }
    }
    scale(normalized, weight, bias, into: &output)
  }

  private func scale(
    _ normalized: Tensor, _ weight: Tensor?, _ bias: Tensor?, into output: inout Tensor
  ) {
    let columns = mean.count
    normalized.elements.withUnsafeBufferPointer { normalized in
      output.elements.withUnsafeMutableBufferPointer { output in
        guard let weight = weight?.elements, let bias = bias?.elements else {
          _ = output.update(from: normalized)
          return
        }
        weight.withUnsafeBufferPointer { weight in
          bias.withUnsafeBufferPointer { bias in
            for start in stride(from: 0, to: output.count, by: max(1, columns)) {
              for column in 0..<columns {
                output[start + column] = normalized[start + column] * weight[column] + bias[column]
              }
            }
          }
        }
      }
    }
  }
}
