internal import Images
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
  func commonPairs(_ count: Int) -> Int {
    let pairs = [first, second].map { answers in
      Set(Confusions(answers).pairs.prefix(count).map { [$0.first, $0.second] })
    }
    return pairs[0].intersection(pairs[1]).count
  }

  /// Adds what is found of the two.
  func record(into outcome: inout Outcome) {
    let gap = abs(first.accuracy - second.accuracy)
    outcome.values["disagreement"] = disagreement
    outcome.values["accuracyDifference"] = gap
    outcome.values["disagreementBeyondAccuracy"] = disagreement - gap
    outcome.values["repairedMistakes"] = repaired
    outcome.values["commonTopThree"] = Double(commonPairs(3))
    outcome.values["secondTestAccuracy"] = second.accuracy
  }
}

extension Measure {
  /// Which pairs of classes make what share of the mistakes on the test pictures.
  static let confusedPairs = Measure(name: "confused pairs") { model, pictures, outcome in
    let answers = try Answers(of: model, on: pictures.test, pictures.normalization)
    let confusions = Confusions(answers)
    let (pairs, names) = (confusions.pairs, pictures.classNames)
    let mistakes = Double(max(1, confusions.mistakes))
    outcome.values["mistakes"] = Double(confusions.mistakes)
    for pair in pairs {
      let name = names[pair.first].identifier + names[pair.second].identifier
      outcome.values["mistakes\(name)"] = Double(pair.count) / mistakes
    }
    for count in [1, 3, 5] {
      outcome.values["top\(count)Share"] =
        Double(pairs.prefix(count).reduce(0) { $0 + $1.count }) / mistakes
    }
    outcome.values["pairsConfused"] = Double(pairs.count { $0.count > 0 })
    outcome.curves["mistakeShare"] = Outcome.Curve(
      axis: .pair, x: pairs.indices.map { Double($0 + 1) },
      y: pairs.map { Double($0.count) / mistakes })
  }
}
