internal import CourseKit

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
    let share = throughStatistics ? 1 / Float(max(1, gradient.shape[0])) : 0
    gradient.elements.withUnsafeBufferPointer { gradient in
      normalized.elements.withUnsafeBufferPointer { normalized in
        ofGradient.withUnsafeBufferPointer { sum in
          ofProduct.withUnsafeBufferPointer { product in
            result.elements.withUnsafeMutableBufferPointer { result in
              for start in stride(from: 0, to: result.count, by: max(1, columns)) {
                for column in 0..<columns {
                  let throughVariance = normalized[start + column] * (product[column] * share)
                  result[start + column] =
                    gradient[start + column] - sum[column] * share - throughVariance
                }
              }
            }
          }
        }
      }
    }
    scaleColumns(of: &result, by: inverseDeviation)
    if let weight { scaleColumns(of: &result, by: weight.elements) }
  }

  private func scaleColumns(of result: inout Tensor, by factors: [Float]) {
    result.elements.withUnsafeMutableBufferPointer { result in
      factors.withUnsafeBufferPointer { factors in
        for start in stride(from: 0, to: result.count, by: max(1, factors.count)) {
          for column in 0..<factors.count { result[start + column] *= factors[column] }
        }
      }
    }
  }
}
