import CourseKit
import Probe
import Wire

@testable import ExerciseXavier

serve {
  var generator = SeededGenerator(seed: 0)
  return [
    "seed": doing { generator = try $0.generator() },
    "state": { _ in Int(truncatingIfNeeded: generator.state) },
    "fans": {
      let fans = try fans(of: $0.take())
      return [fans.fanIn, fans.fanOut]
    },
    "xavierUniform": { try xavierUniform($0.take(), gain: $0.take(), using: &generator) },
    "xavierNormal": { try xavierNormal($0.take(), gain: $0.take(), using: &generator) },
    "xavierUniformByDefault": { try xavierUniform($0.take(), using: &generator) },
    "xavierNormalByDefault": { try xavierNormal($0.take(), using: &generator) },
  ]
}
