import CourseKit
import TensorBoard

// Measures the network before the batches of the epoch.

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
    let validation = try validate()
    for _ in 0..<batchesPerEpoch {
      let batch = try trainBatch()
      step += 1
      try writer.addScalar("batch/loss", batch.loss, step: step)
      loss += batch.loss * Float(batch.count)
      correct += batch.correct
      count += batch.count
    }
    try writer.addScalar("loss/train", loss / Float(count), step: epoch)
    try writer.addScalar("accuracy/train", Float(correct) / Float(count), step: epoch)
    try writer.addScalar("loss/validation", validation.loss, step: epoch)
    try writer.addScalar("accuracy/validation", validation.accuracy, step: epoch)
  }
}
