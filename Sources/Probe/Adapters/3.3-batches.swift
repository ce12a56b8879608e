import CourseKit
import Probe
import Wire

@testable import ExerciseBatches

serve {
  var loader = DataLoader(
    inputs: .zeros([0, 1]), labels: [], batchSize: 1, shuffle: false, dropLast: false, seed: 0)
  var other = loader
  return [
    "new": doing {
      loader = try DataLoader(
        inputs: $0.take(), labels: $0.take(), batchSize: $0.take(), shuffle: $0.take(),
        dropLast: $0.take(), seed: $0.seed())
    },
    "swap": doing { _ in (loader, other) = (other, loader) },
    "epoch": { _ in try loader.epoch() },
    "epochs": { try (0..<(try $0.take(Int.self))).map { _ in try loader.epoch() } },
    // Many epochs in one tensor, which travels faster than a list of lists of batches.
    "examples of epochs": {
      let examples = try (0..<(try $0.take(Int.self))).flatMap { _ in try loader.epoch().joined() }
      return Tensor(shape: [examples.count], elements: examples.map { Float($0) })
    },
    "batch inputs": { try loader.batch($0.take()).inputs },
    "batch labels": { try loader.batch($0.take()).labels },
  ]
}
