import CourseKit
import Probe
import Wire

@testable import ExerciseCompareRuns

serve {
  [
    "tensorBoardSmoothed": { try tensorBoardSmoothed($0.take(), weight: $0.take()) },
    "lowest step": { try bestStep(of: $0.take(), by: .lowest) ?? -1 },
    "highest step": { try bestStep(of: $0.take(), by: .highest) ?? -1 },
    "run with the lowest": { try bestRun(of: $0.take(), by: .lowest) ?? -1 },
    "run with the highest": { try bestRun(of: $0.take(), by: .highest) ?? -1 },
  ]
}
