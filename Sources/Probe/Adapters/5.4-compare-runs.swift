import CourseKit
import Probe

@testable import ExerciseCompareRuns

@main enum Main {
  static func main() {
    serve {
      [
        "tensorBoardSmoothed": { tensorBoardSmoothed(try $0.take(), weight: try $0.take()) },
        "lowest step": { bestStep(of: try $0.take(), by: .lowest) ?? -1 },
        "highest step": { bestStep(of: try $0.take(), by: .highest) ?? -1 },
        "run with the lowest": { bestRun(of: try $0.take(), by: .lowest) ?? -1 },
        "run with the highest": { bestRun(of: try $0.take(), by: .highest) ?? -1 },
      ]
    }
  }
}
