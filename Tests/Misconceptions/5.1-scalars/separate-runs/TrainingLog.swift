import CourseKit
import TensorBoard

// Takes the plural for the way to draw two curves together.

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
    let validation = try validate()
    try writer.addScalars(
      "loss", ["train": loss / Float(count), "validation": validation.loss], step: epoch)
    try writer.addScalars(
      "accuracy",
      ["train": Float(correct) / Float(count), "validation": validation.accuracy], step: epoch)
  }
}
