import CourseKit
import Probe
import Wire

@testable import ExerciseBatches

serve {
  var loader = DataLoader(
    inputs: .zeros([0, 1]), labels: [], batchSize: 1, shuffle: false, dropLast: false, seed: 0)
  return [
    "new": doing {
      loader = try DataLoader(
        inputs: $0.take(), labels: $0.take(), batchSize: $0.take(), shuffle: $0.take(),
        dropLast: $0.take(), seed: $0.seed())
    },
    "epoch": { _ in try loader.epoch() },
    "epochs": { try (0..<(try $0.take(Int.self))).map { _ in try loader.epoch() } },
    // Many epochs in one list, which travels faster than a list of lists of batches.
    "examples of epochs": {
      try (0..<(try $0.take(Int.self))).flatMap { _ in try loader.epoch().joined() }
    },
    "batch inputs": { try loader.batch($0.take()).inputs },
    "batch labels": { try loader.batch($0.take()).labels },
  ]
}
