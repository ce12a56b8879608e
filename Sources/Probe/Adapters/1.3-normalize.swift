import CourseKit
import Probe

@testable import ExerciseNormalize

@main enum Main {
  static func main() {
    serve {
      [
        "normalize": { normalize(try $0.take(), mean: try $0.take(), std: try $0.take()) },
        "channelStatistics": {
          let statistics = channelStatistics(of: try $0.take())
          return [statistics.mean, statistics.std]
        },
      ]
    }
  }
}
