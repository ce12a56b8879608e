import CourseKit
import Probe
import Wire

@testable import ExerciseNormalize

serve {
  [
    "normalize": { try normalize($0.take(), mean: $0.take(), std: $0.take()) },
    "channelStatistics": {
      let statistics = try channelStatistics(of: $0.take())
      return [statistics.mean, statistics.std]
    },
  ]
}
