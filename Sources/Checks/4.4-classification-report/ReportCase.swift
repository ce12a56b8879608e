internal import CourseKit
internal import Metrics

/// A report of the reference, and the texts that known mistakes make of it.
struct ReportCase {
  private typealias Mistake = ClassificationReportMisconception

  let report: ClassificationReport
  let digits: Int

  /// The report on a drawn matrix of as many classes as names.
  ///
  /// The first class is by far the largest and the best, so that the two averages differ in print.
  /// No average lies near the half of a last digit, where the order of additions would decide.
  init(names: [String], digits: Int = 2, _ exam: inout Examination) throws {
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

  private static func isClear(_ report: ClassificationReport, digits: Int) -> Bool {
    let (macro, weighted) = (report.macroAverage, report.weightedAverage)
    let numbers = [macro, weighted].flatMap { [$0.precision, $0.recall, $0.f1Score] }
    let scale = (0..<digits).reduce(1.0) { power, _ in 10 * power }
    return numbers.allSatisfy { abs(($0 * scale).truncatingRemainder(dividingBy: 1) - 0.5) > 0.01 }
      && abs(macro.recall - weighted.recall) > 0.02 && abs(macro.f1Score - weighted.f1Score) > 0.02
      && abs(macro.f1Score - harmonicMean(macro)) > 0.0005
  }

  static func harmonicMean(_ scores: Scores) -> Double {
    2 * scores.precision * scores.recall / (scores.precision + scores.recall)
  }

  var names: [String] { report.classes.map(\.name) }
  var scores: [[Double]] { report.classes.map { $0.scores.numbers } }
  var supports: [Int] { report.classes.map(\.scores.support) }
  /// The plain mean over the classes that have examples.
  var meanOfOccurring: [Double] {
    let occurring = report.classes.map(\.scores).filter { $0.support > 0 }.map(\.numbers)
    return (0..<3).map { column in
      occurring.reduce(0) { $0 + $1[column] } / Double(occurring.count)
    }
  }

  var text: String { report.text(digits: digits) }

  /// What known mistakes would write.
  var mistakes: [(any MisconceptionCase, String)] {
    var halves = report
    for index in halves.classes.indices {
      halves.classes[index].scores.precision += 1e-9
      halves.classes[index].scores.recall += 1e-9
      halves.classes[index].scores.f1Score += 1e-9
    }
    var swapped = report
    swap(&swapped.macroAverage, &swapped.weightedAverage)
    var averaged = report
    averaged.macroAverage.support /= names.count
    averaged.weightedAverage.support /= names.count

    let longest = names.map(\.unicodeScalars.count).max() ?? 0
    let longestInBytes = (names + ["weighted avg"]).map(\.utf8.count).max() ?? 0
    let longestInGraphemes = (names + ["weighted avg"]).map(\.count).max() ?? 0
    return [
      (Mistake.ignoresDigits, report.text(digits: 2)),
      (Mistake.roundsHalfUp, halves.text(digits: digits)),
      (Mistake.averagesSwapped, swapped.text(digits: digits)),
      (Mistake.supportAveraged, averaged.text(digits: digits)),
      (Mistake.ignoresLongNames, rewritten { Self.right($0, 12) + $1 }),
      (Mistake.forgetsWeightedAvg, rewritten { Self.right($0, longest) + $1 }),
      (
        Mistake.countsBytes,
        rewritten {
          Self.right($0, longestInBytes - $0.utf8.count + $0.unicodeScalars.count) + $1
        }
      ),
      (Mistake.countsBytes, rewritten { Self.right($0, longestInBytes) + $1 }),
      (
        Mistake.countsGraphemes,
        rewritten {
          Self.right($0, longestInGraphemes - $0.count + $0.unicodeScalars.count) + $1
        }
      ),
      (
        Mistake.leftAligned,
        rewritten {
          $0 + String(repeating: " ", count: max(12, longest) - $0.unicodeScalars.count) + $1
        }
      ),
      (
        Mistake.accuracyInTheFirstCell,
        rewritten { name, cells in
          let moved = String(cells.dropFirst(20).prefix(11)) + String(repeating: " ", count: 20)
          return Self.right(name, max(12, longest))
            + (name == "accuracy" ? moved + cells.suffix(10) : cells)
        }
      ),
      (Mistake.noEmptyLines, text.split(separator: "\n").joined(separator: "\n") + "\n"),
      (Mistake.noLastLineFeed, String(text.dropLast())),
    ]
  }

  /// The text with each line that is not empty made anew from its name and its cells.
  private func rewritten(_ line: (_ name: String, _ cells: String) -> String) -> String {
    // A space, and four cells of ten characters.
    let cellsWidth = 41
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { whole in
      guard !whole.isEmpty else { return "" }
      let name = whole.dropLast(cellsWidth).drop { $0 == " " }
      return line(String(name), String(whole.suffix(cellsWidth)))
    }.joined(separator: "\n")
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }
}

extension Scores {
  /// Precision, recall and F1.
  var numbers: [Double] { [precision, recall, f1Score] }
}
