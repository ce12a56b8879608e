import CourseKit
import ExerciseBatches
import Probe
import Wire

@testable import ExerciseYourNetwork

serve {
  var network: Network?
  var loader: DataLoader?
  return [
    "new": doing {
      network = try Network(inputs: $0.take(), classes: $0.take(), seed: $0.seed())
    },
    "examples": doing {
      loader = try DataLoader(
        inputs: $0.take(), labels: $0.take(), batchSize: 32, shuffle: true, dropLast: false,
        seed: $0.seed())
    },
    "epoch": { _ in
      guard let network, var batches = loader else { return nil }
      defer { loader = batches }
      return try network.trainEpoch(&batches)
    },
    "predict": { try network?.predict($0.take()) },
  ]
}
