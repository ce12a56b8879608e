import CourseKit
import TensorBoard

// Divides whole numbers.

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
      let batch = try trainBatch()
      step += 1
      try writer.addScalar("batch/loss", batch.loss, step: step)
      loss += batch.loss * Float(batch.count)
      correct += batch.correct
      count += batch.count
    }
    try writer.addScalar("loss/train", loss / Float(count), step: epoch)
    try writer.addScalar("accuracy/train", Float(correct / count), step: epoch)
    let validation = try validate()
    try writer.addScalar("loss/validation", validation.loss, step: epoch)
    try writer.addScalar("accuracy/validation", validation.accuracy, step: epoch)
  }
}
