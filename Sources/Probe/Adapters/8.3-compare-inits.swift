import CourseKit
import Probe
import Wire

@testable import ExerciseCompareInits

/// Both ends, or nothing.
private func bounds(_ interval: ClosedRange<Double>?) -> [Double] {
  interval.map { [$0.lowerBound, $0.upperBound] } ?? []
}

serve {
  [
    "seedMean": { try seedMean($0.take()) },
    "seedInterval": { try bounds(seedInterval($0.take())) },
    "differenceInterval": { try bounds(differenceInterval($0.take(), $0.take())) },
    "isRealDifference": { try isRealDifference($0.take(), $0.take()) },
  ]
}
