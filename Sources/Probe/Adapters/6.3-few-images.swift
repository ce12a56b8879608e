import CourseKit
import Probe

@testable import ExerciseFewImages

@main enum Main {
  static func main() {
    serve {
      [
        "split": {
          let split = fewShotSplit(
            labels: try $0.take(), perClass: try $0.take(), seed: UInt64(try $0.take(Int.self)))
          return [split.training, split.validation]
        },
        "inputs": {
          fewShotBatch(inputs: try $0.take(), labels: try $0.take(), at: try $0.take()).inputs
        },
        "labels": {
          fewShotBatch(inputs: try $0.take(), labels: try $0.take(), at: try $0.take()).labels
        },
      ]
    }
  }
}
