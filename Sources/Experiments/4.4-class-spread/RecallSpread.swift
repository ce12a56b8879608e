internal import CourseKit
internal import Images
internal import RunRecords

/// How far recalls move from one test set to another of as many pictures per class.
struct RecallSpread: Equatable, Sendable {
  /// Whether each picture of a class was found, by class.
  var hits: [[Bool]]

  /// The deviation of each class's recall, and of the accuracy, between test sets of so many pictures
  /// of each class that have none in common; `nil` where a class has not enough for two.
  ///
  /// The mean over some ways to part the pictures, as a root of squares. Sets without common pictures
  /// are as far apart as sets drawn from all pictures there could be, to (n − 1) / n.
  func deviations(
    perClass count: Int, orders: Int, using generator: inout SeededGenerator
  ) -> (recalls: [Double], accuracy: Double)? {
    let sets = (hits.map(\.count).min() ?? 0) / count
    guard sets >= 2 else { return nil }
    var squares = Array(repeating: 0.0, count: hits.count)
    var accuracySquares = 0.0
    for _ in 0..<orders {
      var accuracies = Array(repeating: 0.0, count: sets)
      for (label, hits) in hits.enumerated() {
        let shuffled = hits.shuffled(using: &generator)
        let recalls = (0..<sets).map { set in
          Double(shuffled[set * count..<(set + 1) * count].count { $0 }) / Double(count)
        }
        squares[label] += recalls.deviation * recalls.deviation
        for set in 0..<sets { accuracies[set] += recalls[set] / Double(self.hits.count) }
      }
      accuracySquares += accuracies.deviation * accuracies.deviation
    }
    return (
      squares.map { ($0 / Double(orders)).squareRoot() },
      (accuracySquares / Double(orders)).squareRoot()
    )
  }

  /// What the binomial distribution says of each class: √(p (1 − p) / n).
  func binomial(perClass count: Int) -> [Double] {
    hits.map { hits in
      let recall = Double(hits.count { $0 }) / Double(max(1, hits.count))
      return (recall * (1 - recall) / Double(count)).squareRoot()
    }
  }
}

extension RecallSpread {
  /// Of the answers of a network.
  init(_ answers: Answers) {
    hits = Array(repeating: [], count: answers.classCount)
    for (label, answer) in zip(answers.labels, answers.classes) {
      hits[label].append(answer == label)
    }
  }
}

extension Measure {
  /// How far the recall of each class moves between test sets of 20, 50 and 200 pictures per class,
  /// beside the binomial formula.
  static let recallSpread = Measure(
    name: "spread of recalls over 20 ways to part the test pictures"
  ) {
    model, pictures, outcome in
    let spread = RecallSpread(try Answers(of: model, on: pictures.test, pictures.normalization))
    var generator = SeededGenerator(seed: 44)
    var (x, measured, expected, accuracies) = ([Double](), [Double](), [Double](), [Double]())
    for count in [20, 50, 200] {
      let formula = spread.binomial(perClass: count)
      // A network without mistakes, or with nothing else, has nothing to compare.
      guard formula.mean > 0,
        let found = spread.deviations(perClass: count, orders: 20, using: &generator)
      else { continue }
      x.append(Double(count))
      measured.append(found.recalls.mean)
      expected.append(formula.mean)
      accuracies.append(found.accuracy)
      outcome.values["spread\(count)"] = found.recalls.mean
      outcome.values["formula\(count)"] = formula.mean
      outcome.values["accuracySpread\(count)"] = found.accuracy
      outcome.values["nearFormula\(count)"] = 1 - abs(found.recalls.mean / formula.mean - 1)
      for (label, name) in pictures.classNames.enumerated() {
        outcome.values["spread\(count)\(name.identifier)"] = found.recalls[label]
      }
    }
    guard let first = measured.first, let last = measured.last, let accuracy = accuracies.first,
      last > 0, accuracy > 0
    else { return }
    outcome.values["spreadRatio"] = first / last
    outcome.values["spreadOverAccuracy"] = first / accuracy
    for (name, numbers) in [
      ("recallSpread", measured), ("recallFormula", expected), ("accuracySpread", accuracies),
    ] {
      outcome.curves[name] = Outcome.Curve(axis: .picturesPerClass, x: x, y: numbers)
    }
  }
}
