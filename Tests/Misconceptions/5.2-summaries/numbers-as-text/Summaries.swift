import CourseKit
import TensorBoard

// Writes each measure as a text.

public func logMetrics(
  _ metrics: [(name: String, value: Float)], step: Int, to writer: SummaryWriter
) throws {
  for (name, value) in metrics {
    try writer.addText("metrics/\(name)", "\(value)", step: step)
  }
}

public func logSettings(
  _ settings: [(name: String, value: String)], to writer: SummaryWriter
) throws {
  let rows = settings.map { "| \($0.name) | \($0.value) |" }
  let table = ["| setting | value |", "|---|---|"] + rows
  try writer.addText("settings", table.joined(separator: "\n"), step: 0)
}

public func logPhoto(_ photo: Tensor, step: Int, to writer: SummaryWriter) throws {
  let shares = Tensor(shape: photo.shape, elements: photo.elements.map { $0 / 255 })
  try writer.addImage("photo", shares, step: step, dataFormat: .hwc)
}

public func logNetworkInput(
  _ input: Tensor, mean: [Float], deviation: [Float], step: Int, to writer: SummaryWriter
) throws {
  let pixels = input.shape[1] * input.shape[2]
  var picture = input
  for index in picture.elements.indices {
    let channel = index / pixels
    picture.elements[index] = input.elements[index] * deviation[channel] + mean[channel]
  }
  try writer.addImage("input", picture, step: step)
}
