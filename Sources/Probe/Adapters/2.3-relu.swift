import CourseKit
import Probe

@testable import ExerciseReLU

@main enum Main {
  static func main() {
    serve {
      let layer = ReLU()
      return [
        "forward": { layer.forward(try $0.take()) },
        "backward": { layer.backward(try $0.take()) },
        "sigmoid": { try $0.take([Float].self).map { sigmoid($0) } },
        "sigmoidSlope": { try $0.take([Float].self).map { sigmoidSlope($0) } },
        "tanhSlope": { try $0.take([Float].self).map { tanhSlope($0) } },
      ]
    }
  }
}
