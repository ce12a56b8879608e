/// Precision, recall and F1 of each class.
struct ClassScores {
  var precision: [Double]
  var recall: [Double]
  var f1: [Double]

  init(precision: [Double], recall: [Double], f1: [Double]) {
    self.precision = precision
    self.recall = recall
    self.f1 = f1
  }

  /// With the harmonic mean, in which a quotient by 0 has a value of its own.
  init(precision: [Double], recall: [Double], zeroDivision: Double = 0) {
    self.init(
      precision: precision, recall: recall,
      f1: zip(precision, recall).map {
        $0 + $1 == 0 ? zeroDivision : 2 * $0 * $1 / ($0 + $1)
      })
  }

  /// Those that a question asks for.
  subscript(operation: String) -> [Double] {
    switch operation {
    case "precision": precision
    case "recall": recall
    default: f1
    }
  }
}

extension ScoredExamples {
  private typealias Mistake = PrecisionRecallMisconception

  /// What known mistakes answer, in an order that does not depend on the examples.
  var mistaken: [(any MisconceptionCase, ClassScores)] {
    let right = expected
    func alike(_ numbers: [Double]) -> ClassScores {
      ClassScores(precision: numbers, recall: numbers)
    }
    func dividing(by zero: Double, f1 f1Zero: Double = 0) -> ClassScores {
      ClassScores(
        precision: filled(right.precision, predictions, zero),
        recall: filled(right.recall, labels, zero), zeroDivision: f1Zero)
    }
    func mean(_ join: (Double, Double) -> Double) -> ClassScores {
      ClassScores(
        precision: right.precision, recall: right.recall,
        f1: zip(right.precision, right.recall).map(join))
    }
    return [
      (Mistake.swapped, ClassScores(precision: right.recall, recall: right.precision)),
      (Mistake.dividesByAll, alike(hitsAmongAll)),
      (Mistake.accuracyEverywhere, alike(accuracies)),
      (Mistake.countsTrueNegatives, alike(oneAgainstTheRest)),
      (
        Mistake.losesAbsentClasses,
        ClassScores(precision: occurring(right.precision), recall: occurring(right.recall))
      ),
      (Mistake.emptyIsPerfect, dividing(by: 1)),
      (Mistake.emptyIsPerfect, dividing(by: 1, f1: 1)),
      (Mistake.notANumber, dividing(by: .nan)),
      (Mistake.notANumber, dividing(by: .nan, f1: .nan)),
      (Mistake.notANumber, dividing(by: 0, f1: .nan)),
      (
        Mistake.integerDivision,
        ClassScores(
          precision: right.precision.map { $0.rounded(.down) },
          recall: right.recall.map { $0.rounded(.down) })
      ),
      (Mistake.arithmeticMean, mean { ($0 + $1) / 2 }),
      (Mistake.geometricMean, mean { ($0 * $1).squareRoot() }),
      (Mistake.forgetsTheTwo, mean { $0 + $1 == 0 ? 0 : $0 * $1 / ($0 + $1) }),
    ]
  }

  /// The scores of the classes that occur.
  private func occurring(_ scores: [Double]) -> [Double] {
    let occurring = Set(labels + predictions)
    return scores.enumerated().filter { occurring.contains($0.offset) }.map(\.element)
  }

  /// The scores with another value for the classes that are not among the numbers.
  private func filled(_ scores: [Double], _ numbers: [Int], _ zero: Double) -> [Double] {
    let occurring = Set(numbers)
    return scores.enumerated().map { occurring.contains($0) ? $1 : zero }
  }

  /// The overall accuracy for each class.
  private var accuracies: [Double] {
    let hits = zip(labels, predictions).filter { $0 == $1 }.count
    return Array(repeating: share(hits), count: classCount)
  }

  /// How often "of the class or not" is right.
  private var oneAgainstTheRest: [Double] {
    (0..<classCount).map { number in
      share(zip(labels, predictions).filter { ($0 == number) == ($1 == number) }.count)
    }
  }

  /// Hits of the class among all examples.
  private var hitsAmongAll: [Double] {
    (0..<classCount).map { number in
      share(zip(labels, predictions).filter { $0 == number && $1 == number }.count)
    }
  }

  private func share(_ count: Int) -> Double { Double(count) / Double(max(1, labels.count)) }
}
