internal import CourseKit
internal import Metrics

extension ReportCase {
  private typealias Mistake = ClassificationReportMisconception

  /// The plain mean over the classes that have examples.
  private var meanOfOccurring: [Double] {
    let occurring = report.classes.map(\.scores).filter { $0.support > 0 }.map(\.numbers)
    return (0..<3).map { column in
      occurring.reduce(0) { $0 + $1[column] } / Double(occurring.count)
    }
  }

  /// What known mistakes make of an average, in an order that does not depend on the case.
  func mistakenNumbers(ofMacro isMacro: Bool) -> [(any MisconceptionCase, [Double])] {
    let (macro, weighted) = (report.macroAverage, report.weightedAverage)
    let (own, other) = isMacro ? (macro, weighted) : (weighted, macro)
    let (total, count) = (Double(macro.support), Double(names.count))
    return [
      (Mistake.averagesSwapped, other.numbers),
      (Mistake.f1OfAverages, [own.precision, own.recall, Self.harmonicMean(own)]),
      (Mistake.skipsEmptyClasses, isMacro ? meanOfOccurring : own.numbers),
      (
        Mistake.dividesByClasses, isMacro ? own.numbers : own.numbers.map { $0 * total / count }
      ),
      (Mistake.supportAveraged, own.numbers),
    ]
  }

  /// What the same mistakes make of its support.
  var mistakenSupports: [(any MisconceptionCase, Int)] {
    let total = report.macroAverage.support
    return mistakenNumbers(ofMacro: true).dropLast().map { ($0.0, total) }
      + [(Mistake.supportAveraged, total / names.count)]
  }

  /// What known mistakes would write.
  var mistakes: [(any MisconceptionCase, String)] {
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
      (Mistake.roundsHalfUp, halvesUp { $0 == 0 }),
      (Mistake.roundsHalfUp, halvesUp { _ in true }),
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

  /// The text with halves rounded up.
  ///
  /// - Parameter isHalf: Whether a product that ends with a half counts, by what it lost when it was
  ///   rounded to a Double.
  private func halvesUp(where isHalf: (_ lost: Double) -> Bool) -> String {
    let scale = (0..<digits).reduce(1.0) { power, _ in 10 * power }
    func raised(_ value: Double) -> Double {
      let product = value * scale
      guard product - product.rounded(.down) == 0.5,
        isHalf((-product).addingProduct(value, scale))
      else { return value }
      return value + 1e-9
    }
    func raise(_ scores: inout Scores) {
      scores.precision = raised(scores.precision)
      scores.recall = raised(scores.recall)
      scores.f1Score = raised(scores.f1Score)
    }
    var report = report
    for index in report.classes.indices { raise(&report.classes[index].scores) }
    raise(&report.macroAverage)
    raise(&report.weightedAverage)
    report.accuracy = report.accuracy.map(raised)
    return report.text(digits: digits)
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
