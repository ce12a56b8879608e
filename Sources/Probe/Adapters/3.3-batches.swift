import CourseKit
import Probe

@testable import ExerciseBatches

@main enum Main {
  static func main() {
    serve {
      var loader = DataLoader(
        inputs: .zeros([0, 1]), labels: [], batchSize: 1, shuffle: false, dropLast: false, seed: 0)
      return [
        "new": {
          let inputs: Tensor = try $0.take()
          let labels: [Int] = try $0.take()
          let batchSize: Int = try $0.take()
          let shuffle: Bool = try $0.take()
          let dropLast: Bool = try $0.take()
          loader = DataLoader(
            inputs: inputs, labels: labels, batchSize: batchSize, shuffle: shuffle,
            dropLast: dropLast, seed: UInt64(try $0.take(Int.self)))
          return nil
        },
        "epoch": { _ in loader.epoch() },
        "epochs": { question in (0..<(try question.take(Int.self))).map { _ in loader.epoch() } },
        // Many epochs in one list, which travels faster than a list of lists of batches.
        "examples of epochs": { question in
          (0..<(try question.take(Int.self))).flatMap { _ in loader.epoch().joined() }
        },
        "batch inputs": { loader.batch(try $0.take()).inputs },
        "batch labels": { loader.batch(try $0.take()).labels },
      ]
    }
  }
}
