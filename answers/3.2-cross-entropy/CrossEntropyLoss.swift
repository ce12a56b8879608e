import CourseKit

/// The mean cross entropy of logits, as `torch.nn.CrossEntropyLoss`.
public final class CrossEntropyLoss: Loss {
  private var probabilities = Tensor(shape: [0], elements: [])
  private var labels: [Int] = []

  /// A loss.
  public init() {}

  // [forward]
  /// The mean of `log Σ exp(xᵢ − max) − (x_label − max)` over the rows.
  public func forward(_ outputs: Tensor, labels: [Int]) -> Float {
    let classes = outputs.shape[1]
    probabilities = outputs
    self.labels = labels
    var total: Float = 0
    for (row, label) in labels.enumerated() {
      let cells = row * classes..<(row + 1) * classes
      let logits = outputs.elements[cells]
      let largest = logits.reduce(-.infinity, max)
      let powers = logits.map { exponential($0 - largest) }
      let sum = powers.reduce(0, +)
      total += logarithm(sum) - (outputs[row, label] - largest)
      probabilities.elements.replaceSubrange(cells, with: powers.map { $0 / sum })
    }
    return total / Float(labels.count)
  }
  // [/forward]

  // [backward]
  /// `(softmax − one-hot) / N`.
  public func backward() -> Tensor {
    var gradient = probabilities
    for (row, label) in labels.enumerated() { gradient[row, label] -= 1 }
    gradient.elements = gradient.elements.map { $0 / Float(labels.count) }
    return gradient
  }
  // [/backward]
}
