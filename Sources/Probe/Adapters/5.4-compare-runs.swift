import CourseKit
import Probe
import Wire

@testable import ExerciseCompareRuns

/// The index in a list, or an empty list for nil.
private func listed(_ index: Int?) -> [Int] { index.map { [$0] } ?? [] }

serve {
  [
    "tensorBoardSmoothed": { try tensorBoardSmoothed($0.take(), weight: $0.take()) },
    "lowest step": { try listed(bestStep(of: $0.take(), by: .lowest)) },
    "highest step": { try listed(bestStep(of: $0.take(), by: .highest)) },
    "run with the lowest": { try listed(bestRun(of: $0.take(), by: .lowest)) },
    "run with the highest": { try listed(bestRun(of: $0.take(), by: .highest)) },
  ]
}
