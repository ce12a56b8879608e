import CourseKit
import Probe
import Wire

@testable import ExerciseClassificationReport

extension Question {
  /// Names and, for each of them, precision, recall and F1, and the supports.
  fileprivate mutating func rows() throws -> [ReportRow] {
    let names: [String] = try take()
    let scores: [[Double]] = try take()
    let supports: [Int] = try take()
    return names.indices.map {
      ReportRow(
        name: names[$0], precision: scores[$0][0], recall: scores[$0][1], f1Score: scores[$0][2],
        support: supports[$0])
    }
  }
}

private func scores(of row: ReportRow) -> [Double] { [row.precision, row.recall, row.f1Score] }

serve {
  [
    "macroAverage": { try scores(of: macroAverage($0.rows())) },
    "macroAverage.support": { try macroAverage($0.rows()).support },
    "macroAverage.name": { try macroAverage($0.rows()).name },
    "weightedAverage": { try scores(of: weightedAverage($0.rows())) },
    "weightedAverage.support": { try weightedAverage($0.rows()).support },
    "weightedAverage.name": { try weightedAverage($0.rows()).name },
    "classificationReport": {
      try classificationReport($0.rows(), accuracy: $0.take(), digits: $0.take())
    },
    "classificationReport.default": {
      try classificationReport($0.rows(), accuracy: $0.take())
    },
  ]
}
