import CourseKit
import Probe

@testable import ExerciseZeroBias

@main enum Main {
  static func main() {
    serve {
      var generator = SeededGenerator(seed: 0)
      return [
        "seed": {
          generator = SeededGenerator(seed: UInt64(try $0.take(Int.self)))
          return nil
        },
        "randomStart": {
          let start = randomStart(inputs: try $0.take(), units: try $0.take(), using: &generator)
          return [start.weight, start.bias]
        },
        "constantStart": {
          let start = constantStart(
            inputs: try $0.take(), units: try $0.take(), value: try $0.take())
          return [start.weight, start.bias]
        },
        "distinctUnits": { distinctUnits(weight: try $0.take(), bias: try $0.take()) },
      ]
    }
  }
}
