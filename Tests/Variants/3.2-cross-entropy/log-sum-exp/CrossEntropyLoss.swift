import CourseKit
import Foundation

/// Keeps the logits and computes the softmax in `backward`, from the logarithm of the sum.
public final class CrossEntropyLoss: Loss {
  private var latest: (outputs: Tensor, labels: [Int])?

  public init() {}

  private func logSumExp(_ outputs: Tensor, _ row: Int) -> Float {
    var largest = outputs[row, 0]
    for column in 1..<outputs.shape[1] where outputs[row, column] > largest {
      largest = outputs[row, column]
    }
    var sum: Float = 0
    for column in 0..<outputs.shape[1] { sum += exp(outputs[row, column] - largest) }
    return largest + log(sum)
  }

  public func forward(_ outputs: Tensor, labels: [Int]) -> Float {
    latest = (outputs, labels)
    var mean: Float = 0
    for row in labels.indices {
      mean += (logSumExp(outputs, row) - outputs[row, labels[row]]) / Float(labels.count)
    }
    return mean
  }

  public func backward() throws -> Tensor {
    guard let (outputs, labels) = latest else {
      throw ShapeError(in: "backward", expected: "a forward before it", got: [])
    }
    var result = outputs
    for row in labels.indices {
      let total = logSumExp(outputs, row)
      for column in 0..<outputs.shape[1] {
        let target: Float = column == labels[row] ? 1 : 0
        result[row, column] = (exp(outputs[row, column] - total) - target) / Float(labels.count)
      }
    }
    return result
  }
}
