import CourseKit
import Probe

@testable import ExerciseCompareInits

@main enum Main {
  static func main() {
    serve {
      [
        "seedMean": { seedMean(try $0.take()) },
        "seedInterval": { bounds(seedInterval(try $0.take())) },
        "differenceInterval": { bounds(differenceInterval(try $0.take(), try $0.take())) },
        "isRealDifference": { isRealDifference(try $0.take(), try $0.take()) },
      ]
    }
  }

  /// Both ends, or nothing.
  private static func bounds(_ interval: ClosedRange<Double>?) -> [Double] {
    interval.map { [$0.lowerBound, $0.upperBound] } ?? []
  }
}
