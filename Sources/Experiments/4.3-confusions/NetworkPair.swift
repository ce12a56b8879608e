internal import Images
internal import Metrics
internal import RunRecords

/// The mistakes of two networks on the same pictures.
struct NetworkPair {
  let first: Answers
  let second: Answers

  /// The share of the pictures on which the two answer differently.
  var disagreement: Double {
    Double(zip(first.classes, second.classes).count { $0 != $1 })
      / Double(max(1, first.labels.count))
  }

  /// Of the first's mistakes, the share that the second gets right.
  var repaired: Double {
    let wrong = zip(first.labels, zip(first.classes, second.classes)).filter { $0 != $1.0 }
    return Double(wrong.count { $0 == $1.1 }) / Double(max(1, wrong.count))
  }

  /// How many of the most confused pairs of classes the two have in common.
  func commonPairs(_ count: Int) throws -> Int {
    let pairs = try [first, second].map { answers in
      Set(try answers.confusions().mostConfused(count).map(\.classes))
    }
    return pairs[0].intersection(pairs[1]).count
  }

  /// Adds what is found of the two.
  func record(into outcome: inout Outcome) throws {
    let gap = abs(first.accuracy - second.accuracy)
    outcome.values["disagreement"] = disagreement
    outcome.values["accuracyDifference"] = gap
    outcome.values["disagreementBeyondAccuracy"] = disagreement - gap
    outcome.values["repairedMistakes"] = repaired
    outcome.values["commonTopThree"] = Double(try commonPairs(3))
    outcome.values["secondTestAccuracy"] = second.accuracy
  }
}

extension ConfusedPair {
  /// The two classes whichever was taken for the other.
  fileprivate var classes: Set<Int> { [first, second] }
}

extension Measure {
  /// Which pairs of classes make what share of the mistakes on the test pictures.
  static let confusedPairs = Measure(name: "confused pairs") { model, pictures, outcome in
    let answers = try Answers(of: model, on: pictures.test, pictures.normalization)
    let pairs = try answers.confusions().mostConfused(.max)
    let names = pictures.classNames
    let total = pairs.reduce(0) { $0 + $1.count }
    let mistakes = Double(max(1, total))
    outcome.values["mistakes"] = Double(total)
    for (first, second) in names.indices.flatMap({ one in
      (one + 1..<max(one + 1, names.count)).map { (one, $0) }
    }) {
      let pair = pairs.first { $0.classes == [first, second] }
      outcome.values["mistakes" + names[first].identifier + names[second].identifier] =
        Double(pair?.count ?? 0) / mistakes
    }
    for count in [1, 3, 5] {
      outcome.values["top\(count)Share"] =
        Double(pairs.prefix(count).reduce(0) { $0 + $1.count }) / mistakes
    }
    outcome.values["pairsConfused"] = Double(pairs.count)
    // Seeds confuse other numbers of pairs; as a curve they have all.
    let all = names.count * (names.count - 1) / 2
    outcome.curves["mistakeShare"] = Outcome.Curve(
      axis: .pair, x: (0..<all).map { Double($0 + 1) },
      y: (0..<all).map { $0 < pairs.count ? Double(pairs[$0].count) / mistakes : 0 })
  }
}
