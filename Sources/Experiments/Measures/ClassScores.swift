internal import Images
internal import Metrics
internal import RunRecords

extension Measure {
  /// Recall, precision and F1 of each class of the test pictures, as curves over the classes, and their
  /// means, with those of some classes and of the others.
  ///
  /// `accuracyAboveMacroRecall` is what the accuracy hides: how much greater it is than the mean recall.
  static func classScores(rare: [Int] = []) -> Measure {
    let of = rare.isEmpty ? "" : " of rare \(rare)"
    return Measure(name: "class scores\(of)") { model, pictures, outcome in
      let answers = try Answers(of: model, on: pictures.test, pictures.normalization)
      let found = try answers.confusions().scores()
      let classes = pictures.classNames.indices
      let (recalls, precisions) = (found.map(\.recall), found.map(\.precision))
      let scores = [
        "classRecall": recalls, "classPrecision": precisions, "classF1": found.map(\.f1Score),
      ]
      for (name, numbers) in scores {
        outcome.curves[name] = Outcome.Curve(
          axis: .classIndex, x: classes.map(Double.init), y: numbers)
      }
      outcome.values["macroRecall"] = recalls.mean
      outcome.values["macroPrecision"] = scores["classPrecision"]?.mean
      outcome.values["macroF1"] = scores["classF1"]?.mean
      outcome.values["accuracyAboveMacroRecall"] = answers.accuracy - recalls.mean
      for label in classes {
        outcome.values["recall" + pictures.classNames[label].identifier] = recalls[label]
      }
      if !rare.isEmpty {
        outcome.values["rareRecall"] = rare.map { recalls[$0] }.mean
        outcome.values["rarePrecision"] = rare.map { precisions[$0] }.mean
        outcome.values["commonRecall"] =
          classes.filter { !rare.contains($0) }.map { recalls[$0] }.mean
      }
    }
  }

  /// Precision, recall and F1 of one class of the test pictures when an answer is that class from a
  /// probability on, whatever the other classes have.
  static func thresholds(of label: Int) -> Measure {
    Measure(name: "thresholds of class \(label)") { model, pictures, outcome in
      let answers = try Answers(of: model, on: pictures.test, pictures.normalization)
      let probabilities = answers.probabilities(of: label)
      let thresholds = (1...19).map { Double($0) / 20 }
      let scores = try thresholds.map { threshold in
        // Two classes: this one and the rest.
        try ConfusionMatrix(
          truth: answers.labels.map { $0 == label ? 1 : 0 },
          predicted: probabilities.map { $0 >= threshold ? 1 : 0 }, classCount: 2
        ).scores()[1]
      }
      let f1Scores = scores.map(\.f1Score)
      let numbers = [
        "Precision": scores.map(\.precision), "Recall": scores.map(\.recall), "F1": f1Scores,
      ]
      for (name, numbers) in numbers {
        outcome.curves["threshold\(name)"] = Outcome.Curve(
          axis: .threshold, x: thresholds, y: numbers)
        outcome.values["low\(name)"] = numbers[3]
        outcome.values["half\(name)"] = numbers[9]
        outcome.values["high\(name)"] = numbers[15]
      }
      let best = scores.indices.max { f1Scores[$0] < f1Scores[$1] } ?? 0
      outcome.values["bestThreshold"] = thresholds[best]
      outcome.values["lowF1AboveHalf"] = f1Scores[3] - f1Scores[9]
    }
  }
}

extension String {
  /// Its words in one, each with a capital, as part of a value's name: `T-shirt/top` is `TShirtTop`.
  var identifier: String {
    split { !$0.isLetter && !$0.isNumber }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
