public import CourseKit

/// The mean cross entropy of logits, as `torch.nn.CrossEntropyLoss`.
///
/// The softmax is part of it: `outputs` are logits `[N, classes]`, not probabilities. For a row `x`
/// with label `k` the loss is `log Σ exp(xᵢ − max x) − (x_k − max x)`; shifting by the greatest
/// logit keeps `exp` from overflowing. The mean over no examples is NaN, as in PyTorch.
public final class CrossEntropyLoss: Loss, CustomStringConvertible {
  private var gradient: Tensor?

  /// A loss.
  public init() {}

  /// `CrossEntropyLoss`.
  public var description: String { "CrossEntropyLoss" }

  /// The mean loss of a batch.
  ///
  /// - Throws: ``ShapeError`` when there is not one row per label, ``LabelError`` when a label is
  ///   not one of the classes.
  public func forward(_ outputs: Tensor, labels: [Int]) throws -> Float {
    guard outputs.rank == 2, outputs.shape[0] == labels.count else {
      throw ShapeError(
        in: description, expected: "[\(labels.count), classes] for \(labels.count) labels",
        got: outputs.shape)
    }
    let classes = outputs.shape[1]
    for (index, label) in labels.enumerated() where label < 0 || label >= classes {
      throw LabelError(label: label, index: index, classes: classes)
    }
    var gradient = self.gradient.take() ?? .zeros(outputs.shape)
    gradient.reuse(outputs.shape)
    let total = outputs.elements.withUnsafeBufferPointer { logits in
      gradient.elements.withUnsafeMutableBufferPointer { gradient in
        labels.withUnsafeBufferPointer { labels in
          sumOfLosses(logits, labels, classes: classes, gradientOfMean: gradient)
        }
      }
    }
    self.gradient = gradient
    return Float(total / Double(labels.count))
  }

  /// `(softmax(x) − one-hot(label)) / N`.
  public func backward() throws -> Tensor {
    guard let gradient else { throw LayerError.backwardBeforeForward(place: description) }
    return gradient
  }
}

/// The losses of all rows added up; writes the gradient of their mean.
private func sumOfLosses(
  _ logits: UnsafeBufferPointer<Float>, _ labels: UnsafeBufferPointer<Int>, classes: Int,
  gradientOfMean gradient: UnsafeMutableBufferPointer<Float>
) -> Double {
  var total = 0.0
  let share = 1 / Float(labels.count)
  for (row, label) in labels.enumerated() {
    let start = row * classes
    var greatest = logits[start]
    for index in start..<start + classes where logits[index] > greatest {
      greatest = logits[index]
    }
    var sum: Float = 0
    for index in start..<start + classes {
      let power = exponential(logits[index] - greatest)
      gradient[index] = power
      sum += power
    }
    let scale = share / sum
    for index in start..<start + classes { gradient[index] *= scale }
    gradient[start + label] -= share
    total += logarithm(Double(sum)) - Double(logits[start + label] - greatest)
  }
  return total
}
