import CourseKit
import Probe
import Wire

@testable import ExerciseLossStability

serve {
  [
    "smoothedLoss": { try smoothedLoss($0.take(), weight: $0.take()) },
    "lossFluctuation": { try lossFluctuation($0.take(), weight: $0.take()) },
    // Nothing for nil, and otherwise the index.
    "steadiestRun": { try steadiestRun($0.take(), weight: $0.take()).map { [$0] } ?? [] },
  ]
}
