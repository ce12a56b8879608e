import CourseKit
import Probe

@testable import ExerciseLossStability

@main enum Main {
  static func main() {
    serve {
      [
        "smoothedLoss": { smoothedLoss(try $0.take(), weight: try $0.take()) },
        "lossFluctuation": { lossFluctuation(try $0.take(), weight: try $0.take()) },
        "steadiestRun": {
          steadiestRun(try $0.take(), weight: try $0.take()).map(String.init) ?? "nil"
        },
      ]
    }
  }
}
