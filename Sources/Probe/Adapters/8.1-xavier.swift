import CourseKit
import Probe

@testable import ExerciseXavier

@main enum Main {
  static func main() {
    serve {
      var generator = SeededGenerator(seed: 0)
      return [
        "seed": {
          generator = SeededGenerator(seed: UInt64(try $0.take(Int.self)))
          return nil
        },
        "fans": {
          let fans = fans(of: try $0.take())
          return [fans.fanIn, fans.fanOut]
        },
        "xavierUniform": { xavierUniform(try $0.take(), gain: try $0.take(), using: &generator) },
        "xavierNormal": { xavierNormal(try $0.take(), gain: try $0.take(), using: &generator) },
      ]
    }
  }
}
