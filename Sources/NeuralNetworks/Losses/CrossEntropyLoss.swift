public import CourseKit

/// The mean cross entropy of logits, as `torch.nn.CrossEntropyLoss`.
///
/// The softmax is part of it: `outputs` are logits `[N, classes]`, not probabilities. For a row `x`
/// with label `k` the loss is `log Σ exp(xᵢ − max x) − (x_k − max x)`; shifting by the greatest
/// logit keeps `exp` from overflowing. The mean over no examples is NaN, as in PyTorch.
public final class CrossEntropyLoss: Loss, DividesWork, CustomStringConvertible {
  /// Who computes the rows.
  public var team = ThreadTeam.alone

  private var gradient: Tensor?
  private var losses: [Double] = []

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
    if losses.count != labels.count { losses = Array(repeating: 0, count: labels.count) }
    outputs.elements.withUnsafeBufferPointer { logits in
      gradient.elements.withUnsafeMutableBufferPointer { gradient in
        labels.withUnsafeBufferPointer { labels in
          losses.withUnsafeMutableBufferPointer { losses in
            guard let logits = logits.baseAddress, let gradient = gradient.baseAddress,
              let start = labels.baseAddress, let losses = losses.baseAddress
            else { return }
            let rows = Rows(
              logits: logits, labels: start, classes: classes, gradient: gradient, losses: losses,
              share: 1 / Float(labels.count))
            team.divide(labels.count, partLength: Rows.partLength, rows) { rows, start, end in
              rows.load(as: Rows.self).compute(start..<end)
            }
          }
        }
      }
    }
    self.gradient = gradient
    // In the order of the rows, so that the sum does not depend on who computed which.
    return Float(losses.reduce(0, +) / Double(labels.count))
  }

  /// `(softmax(x) − one-hot(label)) / N`.
  public func backward() throws -> Tensor {
    guard let gradient else { throw LayerError.backwardBeforeForward(place: description) }
    return gradient
  }
}

/// The rows of a batch, each of which has a loss and a gradient of its own.
private struct Rows {
  /// Rows of a part of a pass.
  static let partLength = 32

  var logits: UnsafePointer<Float>
  var labels: UnsafePointer<Int>
  var classes: Int
  /// Becomes the gradient of the mean loss.
  var gradient: UnsafeMutablePointer<Float>
  var losses: UnsafeMutablePointer<Double>
  /// What a row counts for in the mean.
  var share: Float

  func compute(_ rows: Range<Int>) {
    for row in rows {
      let (label, start) = (labels[row], row * classes)
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
      losses[row] = logarithm(Double(sum)) - Double(logits[start + label] - greatest)
    }
  }
}
