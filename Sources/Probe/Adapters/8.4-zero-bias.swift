import CourseKit
import Probe
import Wire

@testable import ExerciseZeroBias

serve {
  var generator = SeededGenerator(seed: 0)
  return [
    "seed": doing { generator = try $0.generator() },
    "state": { _ in Int(truncatingIfNeeded: generator.state) },
    "randomStart": {
      let start = try randomStart(inputs: $0.take(), units: $0.take(), using: &generator)
      return [start.weight, start.bias]
    },
    "constantStart": {
      let start = try constantStart(inputs: $0.take(), units: $0.take(), value: $0.take())
      return [start.weight, start.bias]
    },
    "distinctUnits": { try distinctUnits(weight: $0.take(), bias: $0.take()) },
  ]
}
