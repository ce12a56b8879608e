internal import Images
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
      let confusions = Confusions(answers)
      let classes = pictures.classNames.indices
      let recalls = classes.map(confusions.recall)
      let scores = [
        "classRecall": recalls, "classPrecision": classes.map(confusions.precision),
        "classF1": classes.map(confusions.f1),
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
        outcome.values["rarePrecision"] = rare.map(confusions.precision).mean
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
      let scores = thresholds.map { threshold in
        // Two classes: this one and the rest.
        Confusions(
          labels: answers.labels.map { $0 == label ? 1 : 0 },
          answers: probabilities.map { $0 >= threshold ? 1 : 0 }, classCount: 2)
      }
      let numbers = [
        "Precision": scores.map { $0.precision(1) }, "Recall": scores.map { $0.recall(1) },
        "F1": scores.map { $0.f1(1) },
      ]
      for (name, numbers) in numbers {
        outcome.curves["threshold\(name)"] = Outcome.Curve(
          axis: .threshold, x: thresholds, y: numbers)
        outcome.values["low\(name)"] = numbers[3]
        outcome.values["half\(name)"] = numbers[9]
        outcome.values["high\(name)"] = numbers[15]
      }
      let best = scores.indices.max { scores[$0].f1(1) < scores[$1].f1(1) } ?? 0
      outcome.values["bestThreshold"] = thresholds[best]
      outcome.values["lowF1AboveHalf"] = scores[3].f1(1) - scores[9].f1(1)
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
