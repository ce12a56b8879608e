import CourseKit
import Probe

@testable import ExerciseGrayscale

@main enum Main {
  static func main() {
    serve {
      [
        "grayscale": { grayscale(try $0.take()) },
        "grayStatistics": {
          let statistics = grayStatistics(of: try $0.take([Image].self))
          return [Double(statistics.mean), Double(statistics.deviation)]
        },
        "grayTensor": {
          grayTensor(try $0.take(), mean: try $0.take(), deviation: try $0.take())
        },
        "grayInFeatures": { grayInFeatures(height: try $0.take(), width: try $0.take()) },
      ]
    }
  }
}
