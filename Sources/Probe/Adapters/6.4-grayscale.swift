import CourseKit
import Probe
import Wire

@testable import ExerciseGrayscale

serve {
  [
    "grayscale": { try grayscale($0.take()) },
    "grayStatistics": {
      let statistics = try grayStatistics(of: $0.take([Image].self))
      return [Double(statistics.mean), Double(statistics.deviation)]
    },
    "grayTensor": { try grayTensor($0.take(), mean: $0.take(), deviation: $0.take()) },
    "grayInFeatures": { try grayInFeatures(height: $0.take(), width: $0.take()) },
  ]
}
