import CourseKit
import Probe

@testable import ExerciseClassificationReport

@main enum Main {
  static func main() {
    serve {
      [
        "macroAverage": { scores(of: macroAverage(try $0.rows())) },
        "macroAverage.support": { macroAverage(try $0.rows()).support },
        "weightedAverage": { scores(of: weightedAverage(try $0.rows())) },
        "weightedAverage.support": { weightedAverage(try $0.rows()).support },
        "classificationReport": {
          classificationReport(
            try $0.rows(), accuracy: try $0.take(), digits: try $0.take())
        },
      ]
    }
  }

  private static func scores(of row: ReportRow) -> [Double] {
    [row.precision, row.recall, row.f1Score]
  }
}

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
