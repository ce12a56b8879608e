internal import Images

extension Measure {
  /// The test accuracy when training reached 90 %, and what further training made of it.
  ///
  /// `lostAfterNinety` is above 0 when going on cost accuracy, which a gap alone does not say. A
  /// training that never reached it has none of these.
  static let ninetyPercent = Measure(name: "at 90 % in training") { _, _, outcome in
    guard let train = outcome.series["trainAccuracy"], let test = outcome.series["testAccuracy"],
      let losses = outcome.series["testLoss"], let last = test.last, let lastLoss = losses.last,
      let epoch = train.firstIndex(where: { $0 >= 0.9 })
    else { return }
    outcome.values["ninetyEpoch"] = Double(epoch + 1)
    outcome.values["ninetyTestAccuracy"] = test[epoch]
    outcome.values["ninetyGap"] = train[epoch] - test[epoch]
    outcome.values["lostAfterNinety"] = test[epoch] - last
    outcome.values["lossAfterNinety"] = lastLoss - losses[epoch]
  }

  /// Tests a network on other pictures than those that decided when to stop.
  static func testing(on pictures: LabeledImages) -> Measure {
    Measure(name: "tested on pictures that decided nothing") { model, split, outcome in
      outcome.series["heldOutAccuracy"] = outcome.series.removeValue(forKey: "testAccuracy")
      outcome.series["heldOutLoss"] = outcome.series.removeValue(forKey: "testLoss")
      for name in ["testLoss", "bestTestAccuracy"] { outcome.values[name] = nil }
      outcome.values["testAccuracy"] =
        try Answers(of: model, on: pictures, split.normalization).accuracy
      try outcome.measureGap(of: model, split)
    }
  }
}
