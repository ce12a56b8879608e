import CourseKit
import TensorBoard

/// Moves the channels to the front by hand.
public func logMetrics(
  _ metrics: [(name: String, value: Float)], step: Int, to writer: SummaryWriter
) throws {
  for index in metrics.indices {
    try writer.addScalar("metrics/\(metrics[index].name)", metrics[index].value, step: step)
  }
  try writer.flush()
}

public func logSettings(
  _ settings: [(name: String, value: String)], to writer: SummaryWriter
) throws {
  let lines = [("setting", "value"), ("---", "---")] + settings.map { ($0.name, $0.value) }
  let table = lines.map { "| \($0.0) | \($0.1) |" }.joined(separator: "\n")
  try writer.addText("settings", table, step: 0)
}

public func logPhoto(_ photo: Tensor, step: Int, to writer: SummaryWriter) throws {
  var moved = Tensor.zeros([photo.shape[2], photo.shape[0], photo.shape[1]])
  for row in 0..<photo.shape[0] {
    for column in 0..<photo.shape[1] {
      for channel in 0..<photo.shape[2] {
        moved[channel, row, column] = photo[row, column, channel] * (1 / 255)
      }
    }
  }
  try writer.addImage("photo", moved, step: step)
}

public func logNetworkInput(
  _ input: Tensor, mean: [Float], deviation: [Float], step: Int, to writer: SummaryWriter
) throws {
  let pixels = input.count / input.shape[0]
  let levels = input.elements.enumerated().map { index, x in
    mean[index / pixels] + x * deviation[index / pixels]
  }
  let picture = Tensor(shape: input.shape, elements: levels)
  try writer.addImage("input", picture, step: step, dataFormat: .chw)
}
