import CourseKit
import TensorBoard

/// Keeps the batches of an epoch and computes from them; logs more than is asked for.
public func logTraining(
  epochs: Int, batchesPerEpoch: Int, to writer: SummaryWriter,
  trainBatch: () throws -> (loss: Float, correct: Int, count: Int),
  validate: () throws -> (loss: Float, accuracy: Float)
) throws {
  defer { try? writer.flush() }
  for epoch in (0..<epochs).map({ $0 + 1 }) {
    let before = (epoch - 1) * batchesPerEpoch
    let batches = try (1...batchesPerEpoch).map { number in
      let batch = try trainBatch()
      try writer.addScalar("batch/loss", batch.loss, step: before + number)
      return batch
    }
    let examples = batches.map(\.count).reduce(0, +)
    let shares = batches.map { Float($0.count) / Float(examples) }
    let validation = try validate()
    let values: KeyValuePairs = [
      "loss/train": zip(batches, shares).map { $0.loss * $1 }.reduce(0, +),
      "accuracy/train": batches.map { Float($0.correct) / Float(examples) }.reduce(0, +),
      "loss/validation": validation.loss,
      "accuracy/validation": validation.accuracy,
      "examples": Float(examples),
    ]
    for (tag, value) in values { try writer.addScalar(tag, value, step: epoch) }
  }
}
