internal import CourseKit
internal import NeuralNetworks

/// Cross-entropy of probabilities that are taken for logits: what a softmax at the end of the network
/// comes to.
final class SoftmaxTwiceLoss: Loss {
  private let crossEntropy = CrossEntropyLoss()
  private var probabilities = Tensor.zeros([0])

  func forward(_ outputs: Tensor, labels: [Int]) throws -> Float {
    probabilities = outputs.softmaxOfRows
    return try crossEntropy.forward(probabilities, labels: labels)
  }

  func backward() throws -> Tensor {
    var gradient = try crossEntropy.backward()
    let classes = gradient.shape[1]
    for row in 0..<gradient.shape[0] {
      let range = row * classes..<(row + 1) * classes
      let dot = range.reduce(Float(0)) {
        $0 + gradient.elements[$1] * probabilities.elements[$1]
      }
      for index in range {
        gradient.elements[index] = probabilities.elements[index] * (gradient.elements[index] - dot)
      }
    }
    return gradient
  }
}

/// The mean of the squared differences between outputs and a 1 for the class, 0 for the others.
final class SquaredErrorLoss: Loss {
  private var gradient = Tensor.zeros([0])

  func forward(_ outputs: Tensor, labels: [Int]) throws -> Float {
    gradient = outputs
    let classes = outputs.shape[1]
    for (row, label) in labels.enumerated() { gradient.elements[row * classes + label] -= 1 }
    let count = Float(outputs.count)
    let loss = gradient.elements.reduce(0) { $0 + $1 * $1 } / count
    for index in gradient.elements.indices { gradient.elements[index] *= 2 / count }
    return loss
  }

  func backward() throws -> Tensor { gradient }
}

/// Cross-entropy as its formula is written: `e` to the power of each logit, their sum, the logarithm of
/// the share, without taking off the greatest logit first.
///
/// In 32 bits, `e` to the power of 89 is infinite and the share of a class 104 below another one is 0.
final class NaiveLogLoss: Loss {
  private var gradient = Tensor.zeros([0])

  func forward(_ outputs: Tensor, labels: [Int]) throws -> Float {
    gradient = outputs
    let classes = outputs.shape[1]
    let count = Float(labels.count)
    var loss = 0.0
    for (row, label) in labels.enumerated() {
      let range = row * classes..<(row + 1) * classes
      for index in range { gradient.elements[index] = exponential(outputs.elements[index]) }
      let sum = gradient.elements[range].reduce(0, +)
      for index in range { gradient.elements[index] /= sum }
      loss -= Double(logarithm(gradient.elements[range.lowerBound + label]))
      gradient.elements[range.lowerBound + label] -= 1
      for index in range { gradient.elements[index] /= count }
    }
    return Float(loss / Double(labels.count))
  }

  func backward() throws -> Tensor { gradient }
}

/// The sum of the losses of a batch instead of their mean, as `reduction='sum'` gives it.
final class SummedLoss: Loss {
  private let crossEntropy = CrossEntropyLoss()
  private var count: Float = 1

  func forward(_ outputs: Tensor, labels: [Int]) throws -> Float {
    count = Float(labels.count)
    return try crossEntropy.forward(outputs, labels: labels) * count
  }

  func backward() throws -> Tensor {
    var gradient = try crossEntropy.backward()
    for index in gradient.elements.indices { gradient.elements[index] *= count }
    return gradient
  }
}

extension Tensor {
  /// The softmax of each row of `[N, classes]`.
  fileprivate var softmaxOfRows: Tensor {
    var result = self
    let classes = shape[1]
    for row in 0..<shape[0] {
      let range = row * classes..<(row + 1) * classes
      let greatest = elements[range].max() ?? 0
      var sum: Float = 0
      for index in range {
        result.elements[index] = exponential(elements[index] - greatest)
        sum += result.elements[index]
      }
      for index in range { result.elements[index] /= sum }
    }
    return result
  }
}
