internal import Foundation
internal import TensorBoard

/// Scalars a second into an event file until it is closed, and out of it again.
func tensorBoardSamples(seconds: Double) throws -> Samples {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "course-bench-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  let count = seconds < 0.1 ? 1_000 : 100_000
  var written: [Double] = []
  var read: [Double] = []
  _ = try timesOfRepeating(for: seconds) {
    let watch = Stopwatch()
    let writer = try SummaryWriter(directory: folder.path)
    for step in 0..<count {
      try writer.addScalar("loss/train", 1 / Float(step + 1), step: step)
    }
    try writer.flush()
    try writer.close()
    written.append(Double(count) / watch.seconds)
    let reading = Stopwatch()
    let file = try EventFileReader.read(path: writer.path)
    read.append(Double(count) / reading.seconds)
    guard file.scalars.count == count else {
      throw BenchmarkError.scalarsLost(written: count, read: file.scalars.count)
    }
    try FileManager.default.removeItem(atPath: writer.path)
  }
  // The first file also makes the folder and fills the caches.
  return [
    (.scalarsWrittenPerSecond, Array(written.dropFirst())),
    (.scalarsReadPerSecond, Array(read.dropFirst())),
  ]
}
