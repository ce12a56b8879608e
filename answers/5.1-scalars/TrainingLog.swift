import CourseKit
import TensorBoard

// [log]
/// Trains for some epochs; logs each batch at its number and each epoch at its own.
///
/// - Parameters:
///   - trainBatch: Takes a step with the next batch; mean loss, right answers, and examples.
///   - validate: Measures the network as it is now.
public func logTraining(
  epochs: Int, batchesPerEpoch: Int, to writer: SummaryWriter,
  trainBatch: () throws -> (loss: Float, correct: Int, count: Int),
  validate: () throws -> (loss: Float, accuracy: Float)
) throws {
  var step = 0
  // Unlike 1...epochs, this may be empty.
  for epoch in stride(from: 1, through: epochs, by: 1) {
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
    try writer.addScalar("accuracy/train", Float(correct) / Float(count), step: epoch)
    let validation = try validate()
    try writer.addScalar("loss/validation", validation.loss, step: epoch)
    try writer.addScalar("accuracy/validation", validation.accuracy, step: epoch)
  }
}
// [/log]
