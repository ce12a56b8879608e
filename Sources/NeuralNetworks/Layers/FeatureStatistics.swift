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
      normalized.elements.withUnsafeMutableBufferPointer { normalized in
        output.elements.withUnsafeMutableBufferPointer { output in
          for row in 0..<rows {
            let start = row * columns
            for column in 0..<columns {
              normalized[start + column] =
                (x[start + column] - mean[column] - meanRest[column]) * inverseDeviation[column]
            }
          }
          guard let weight = weight?.elements, let bias = bias?.elements else {
            _ = output.update(from: normalized)
            return
          }
          for row in 0..<rows {
            let start = row * columns
            for column in 0..<columns {
              output[start + column] = normalized[start + column] * weight[column] + bias[column]
            }
          }
        }
      }
    }
  }
}

/// What going backward through a normalization adds up over a batch.
struct FeatureSums {
  /// The sum of the gradient in each column.
  private var ofGradient: [Float]
  /// The sum of the gradient times the normalized input in each column.
  private var ofProduct: [Float]

  init(features: Int) {
    ofGradient = Array(repeating: 0, count: features)
    ofProduct = ofGradient
  }

  mutating func measure(_ gradient: Tensor, _ normalized: Tensor) {
    let columns = ofGradient.count
    let rows = gradient.shape[0]
    gradient.elements.withUnsafeBufferPointer { gradient in
      normalized.elements.withUnsafeBufferPointer { normalized in
        ofGradient.withUnsafeMutableBufferPointer { sum in
          ofProduct.withUnsafeMutableBufferPointer { product in
            sum.update(repeating: 0)
            product.update(repeating: 0)
            for row in 0..<rows {
              let start = row * columns
              for column in 0..<columns {
                let slope = gradient[start + column]
                sum[column] += slope
                product[column] += slope * normalized[start + column]
              }
            }
          }
        }
      }
    }
  }

  /// Adds them to the gradients of the affine map.
  func add(to weight: inout Tensor, and bias: inout Tensor) {
    weight.elements.withUnsafeMutableBufferPointer { weight in
      for index in 0..<weight.count { weight[index] += ofProduct[index] }
    }
    bias.elements.withUnsafeMutableBufferPointer { bias in
      for index in 0..<bias.count { bias[index] += ofGradient[index] }
    }
  }

  /// `w / deviation · (g − mean(g) − x̂ mean(g x̂))`, without the means when the statistics were given
  /// and not those of the batch.
  func inputGradient(
    of gradient: Tensor, _ normalized: Tensor, _ weight: Tensor?, inverseDeviation: [Float],
    throughStatistics: Bool, into result: inout Tensor
  ) {
    let columns = ofGradient.count
    let rows = gradient.shape[0]
    let share = throughStatistics ? 1 / Float(max(1, rows)) : 0
    let weight = weight?.elements
    gradient.elements.withUnsafeBufferPointer { gradient in
      normalized.elements.withUnsafeBufferPointer { normalized in
        result.elements.withUnsafeMutableBufferPointer { result in
          for row in 0..<rows {
            let start = row * columns
            for column in 0..<columns {
              let throughMean = ofGradient[column] * share
              let throughVariance = normalized[start + column] * (ofProduct[column] * share)
              result[start + column] =
                inverseDeviation[column]
                * (gradient[start + column] - throughMean - throughVariance)
            }
            if let weight {
              for column in 0..<columns { result[start + column] *= weight[column] }
            }
          }
        }
      }
    }
  }
}
