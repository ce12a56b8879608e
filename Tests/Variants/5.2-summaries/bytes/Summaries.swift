import CourseKit
import TensorBoard

/// Rounds to bytes itself and gives the writer pictures of bytes.
public func logMetrics(
  _ metrics: [(name: String, value: Float)], step: Int, to writer: SummaryWriter
) throws {
  try metrics.reversed().forEach { metric in
    try writer.addScalar("metrics/" + metric.name, Double(metric.value), step: step)
  }
}

public func logSettings(
  _ settings: [(name: String, value: String)], to writer: SummaryWriter
) throws {
  var table = "| setting | value |\n| :--- | ---: |\n"
  for (name, value) in settings { table += "|" + name + "|" + value + "|\n" }
  try writer.addText("settings", table, step: 0)
}

public func logPhoto(_ photo: Tensor, step: Int, to writer: SummaryWriter) throws {
  let image = Image(
    height: photo.shape[0], width: photo.shape[1], channels: photo.shape[2],
    bytes: photo.elements.map { UInt8($0) })
  try writer.addImage("photo", image, step: step)
}

public func logNetworkInput(
  _ input: Tensor, mean: [Float], deviation: [Float], step: Int, to writer: SummaryWriter
) throws {
  var bytes: [UInt8] = []
  for row in 0..<input.shape[1] {
    for column in 0..<input.shape[2] {
      for channel in 0..<input.shape[0] {
        let level =
          Double(input[channel, row, column]) * Double(deviation[channel]) + Double(mean[channel])
        bytes.append(UInt8(max(0, min(255, (level * 255).rounded()))))
      }
    }
  }
  let image = Image(
    height: input.shape[1], width: input.shape[2], channels: input.shape[0], bytes: bytes)
  try writer.addImage("input", image, step: step)
}
