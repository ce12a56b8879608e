internal import CourseKit
internal import NeuralNetworks

/// Logits with their labels, and what the reference makes of them.
struct ScoredBatch {
  var logits: Tensor
  let labels: [Int]

  init(logits: Tensor, labels: [Int]) {
    self.logits = logits
    self.labels = labels
  }

  /// Logits between -4 and 4.
  init(_ exam: inout Examination, rows: Int? = nil) {
    let rows = rows ?? exam.integer(in: 3...6)
    let classes = exam.integer(in: 3...6)
    logits = exam.tensor([rows, classes], in: -4...4)
    labels = (0..<rows).map { _ in exam.integer(in: 0...classes - 1) }
  }

  /// Logits that are multiples of ⅛, so that adding thousands to them loses nothing.
  static func eighths(rows: Int, _ exam: inout Examination) -> ScoredBatch {
    var batch = ScoredBatch(&exam, rows: rows)
    batch.logits.elements = batch.logits.elements.map { ($0 * 8).rounded() / 8 }
    return batch
  }

  /// The batch with a number for each row added to all its logits.
  func shifted(by shifts: [Float]) -> ScoredBatch {
    let classes = logits.shape[1]
    var shifted = self
    for index in logits.elements.indices {
      shifted.logits.elements[index] += shifts[index / classes]
    }
    return shifted
  }

  /// The batch without one of its rows.
  func without(row: Int) -> ScoredBatch {
    let classes = logits.shape[1]
    var (elements, labels) = (logits.elements, labels)
    elements.removeSubrange(row * classes..<(row + 1) * classes)
    labels.remove(at: row)
    return ScoredBatch(
      logits: Tensor(shape: [labels.count, classes], elements: elements), labels: labels)
  }

  /// Whether that is the mean loss in single precision without shifting: from the logarithm of the
  /// sum, or from that of the quotient.
  func overflows(to loss: Float) -> Bool {
    var losses: [Float] = [0, 0]
    for (row, label) in labels.enumerated() {
      let sum = (0..<logits.shape[1]).reduce(0) { $0 + exponential(logits[row, $1]) }
      losses[0] += logarithm(sum) - logits[row, label]
      losses[1] -= logarithm(exponential(logits[row, label]) / sum)
    }
    return losses.contains { $0 / Float(labels.count) == loss || $0.isNaN && loss.isNaN }
  }

  /// The mean loss.
  var loss: Float { get throws { try CrossEntropyLoss().forward(logits, labels: labels) } }

  /// The gradient of the mean loss.
  var gradient: Tensor {
    get throws {
      let loss = CrossEntropyLoss()
      _ = try loss.forward(logits, labels: labels)
      return try loss.backward()
    }
  }

  /// The probabilities: the gradient of the mean loss without the labels' share.
  var softmax: Tensor {
    get throws {
      var result = try gradient
      let count = Float(labels.count)
      for index in result.elements.indices { result.elements[index] *= count }
      for (row, label) in labels.enumerated() { result[row, label] += 1 }
      return result
    }
  }
}
