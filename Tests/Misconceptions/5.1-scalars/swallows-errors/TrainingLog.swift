import CourseKit
import TensorBoard

// Goes on when a batch fails.

public func logTraining(
  epochs: Int, batchesPerEpoch: Int, to writer: SummaryWriter,
  trainBatch: () throws -> (loss: Float, correct: Int, count: Int),
  validate: () throws -> (loss: Float, accuracy: Float)
) throws {
  var step = 0
  for epoch in 1...epochs {
    var loss: Float = 0
    var correct = 0
    var count = 0
    for _ in 0..<batchesPerEpoch {
      guard let batch = try? trainBatch() else { continue }
      step += 1
      try writer.addScalar("batch/loss", batch.loss, step: step)
      loss += batch.loss * Float(batch.count)
      correct += batch.correct
      count += batch.count
    }
    try writer.addScalar("loss/train", loss / Float(count), step: epoch)
    try writer.addScalar("accuracy/train", Float(correct) / Float(count), step: epoch)
    guard let validation = try? validate() else { continue }
    try writer.addScalar("loss/validation", validation.loss, step: epoch)
    try writer.addScalar("accuracy/validation", validation.accuracy, step: epoch)
  }
}
