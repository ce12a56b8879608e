internal import CourseKit
internal import Metrics

/// A report of the reference.
struct ReportCase {
  let report: ClassificationReport
  let digits: Int

  /// The report on a drawn matrix of as many classes as names.
  ///
  /// The first class is by far the largest and the best, so that the two averages differ in print.
  /// No average lies near the half of a last digit, where the order of additions would decide.
  init(names: [String], digits: Int = 2, _ exam: inout some InputDrawing) throws {
    self.digits = digits
    var drawn: ClassificationReport
    repeat {
      let rows = names.indices.map { truth in
        names.indices.map { predicted in
          truth != predicted
            ? exam.integer(in: 1...5)
            : truth == 0 ? exam.integer(in: 60...80) : exam.integer(in: 4...9)
        }
      }
      drawn = try ClassificationReport(ConfusionMatrix(rows: rows), names: names)
    } while !Self.isClear(drawn, digits: digits)
    report = drawn
  }

  /// The report on a given matrix.
  init(rows: [[Int]], names: [String], digits: Int = 2) throws {
    self.digits = digits
    report = try ClassificationReport(ConfusionMatrix(rows: rows), names: names)
  }

  /// The report on rows that need not come from a matrix.
  init(
    names: [String], scores: [[Double]], supports: [Int], accuracy: Double, digits: Int = 2
  ) throws {
    self.digits = digits
    var report = try ClassificationReport(ConfusionMatrix(classCount: names.count), names: names)
    let total = supports.reduce(0, +)
    func mean(_ weights: [Double]) -> Scores {
      let sum = weights.reduce(0, +)
      let means = (0..<3).map { column in
        zip(scores, weights).reduce(0) { $0 + $1.0[column] * $1.1 } / sum
      }
      return Scores(precision: means[0], recall: means[1], f1Score: means[2], support: total)
    }
    for index in names.indices {
      report.classes[index].scores = Scores(
        precision: scores[index][0], recall: scores[index][1], f1Score: scores[index][2],
        support: supports[index])
    }
    report.accuracy = accuracy
    report.microAverage.support = total
    report.macroAverage = mean(scores.map { _ in 1 })
    report.weightedAverage = mean(supports.map(Double.init))
    // Some prediction is right: else scikit-learn would write supports with a decimal.
    report.balancedAccuracy = 1
    self.report = report
  }

  /// Whether the two averages differ, and print the same in whatever order they are added up.
  private static func isClear(_ report: ClassificationReport, digits: Int) -> Bool {
    let (macro, weighted) = (report.macroAverage, report.weightedAverage)
    return printsAlike(report, digits: digits)
      && abs(macro.recall - weighted.recall) > 0.02 && abs(macro.f1Score - weighted.f1Score) > 0.02
      && abs(macro.f1Score - harmonicMean(macro)) > 0.0005
  }

  /// Whether no average lies so near the half of a last digit that single precision, or another
  /// order of additions, would print another one.
  private static func printsAlike(_ report: ClassificationReport, digits: Int) -> Bool {
    let (macro, weighted) = (report.macroAverage, report.weightedAverage)
    let numbers = [macro, weighted].flatMap { [$0.precision, $0.recall, $0.f1Score] }
    let scale = (0..<digits).reduce(1.0) { power, _ in 10 * power }
    let distance = max(0.01, 2e-7 * scale)
    return numbers.allSatisfy {
      abs(($0 * scale).truncatingRemainder(dividingBy: 1) - 0.5) > distance
    }
  }

  /// Whether all right solutions print this.
  var isClear: Bool { Self.printsAlike(report, digits: digits) }

  static func harmonicMean(_ scores: Scores) -> Double {
    2 * scores.precision * scores.recall / (scores.precision + scores.recall)
  }

  var names: [String] { report.classes.map(\.name) }
  var scores: [[Double]] { report.classes.map { $0.scores.numbers } }
  var supports: [Int] { report.classes.map(\.scores.support) }
  var text: String { report.text(digits: digits) }
}

extension Scores {
  /// Precision, recall and F1.
  var numbers: [Double] { [precision, recall, f1Score] }
}
