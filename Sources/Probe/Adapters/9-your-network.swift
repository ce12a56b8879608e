import CourseKit
import ExerciseBatches
import Probe

@testable import ExerciseYourNetwork

@main enum Main {
  static func main() {
    serve {
      var network: Network?
      var loader: DataLoader?
      return [
        "new": {
          network = Network(
            inputs: try $0.take(), classes: try $0.take(), seed: UInt64(try $0.take(Int.self)))
          return nil
        },
        "examples": {
          loader = DataLoader(
            inputs: try $0.take(), labels: try $0.take(), batchSize: 32, shuffle: true,
            dropLast: false, seed: UInt64(try $0.take(Int.self)))
          return nil
        },
        "epoch": { _ in
          guard let network, var batches = loader else { return nil }
          defer { loader = batches }
          return try network.trainEpoch(&batches)
        },
        "predict": { try network?.predict($0.take()) },
      ]
    }
  }
}
