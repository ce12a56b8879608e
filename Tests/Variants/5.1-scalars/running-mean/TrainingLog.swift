import CourseKit
import TensorBoard

/// Keeps running means in double precision, and logs the epoch only when all is measured.
public func logTraining(
  epochs: Int, batchesPerEpoch: Int, to writer: SummaryWriter,
  trainBatch: () throws -> (loss: Float, correct: Int, count: Int),
  validate: () throws -> (loss: Float, accuracy: Float)
) throws {
  var epoch = 0
  while epoch < epochs {
    var (seen, loss, accuracy) = (0.0, 0.0, 0.0)
    for index in 0..<batchesPerEpoch {
      let (batchLoss, correct, count) = try trainBatch()
      try writer.addScalar("batch/loss", batchLoss, step: epoch * batchesPerEpoch + index + 1)
      try writer.flush()
      seen += Double(count)
      loss += (Double(batchLoss) - loss) * Double(count) / seen
      accuracy += (Double(correct) / Double(count) - accuracy) * Double(count) / seen
    }
    epoch += 1
    let (validationLoss, validationAccuracy) = try validate()
    try writer.addScalar("accuracy/validation", validationAccuracy, step: epoch)
    try writer.addScalar("accuracy/train", accuracy, step: epoch)
    try writer.addScalar("loss/validation", validationLoss, step: epoch)
    try writer.addScalar("loss/train", loss, step: epoch)
  }
}
