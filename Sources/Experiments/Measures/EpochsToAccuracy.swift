extension Measure {
  /// After how many epochs the test accuracy was first as high: `epochsTo75` for 0.75, and `reached75`, 1
  /// or 0.
  static func epochs(toAccuracy accuracy: Double) -> Measure {
    Measure(name: "epochs to accuracy \(accuracy)") { _, _, outcome in
      outcome.countEpochs(toAccuracy: accuracy)
    }
  }
}

extension Outcome {
  /// Adds after how many epochs the test accuracy was first as high.
  ///
  /// A training that never was has no number of epochs: any would be made up.
  mutating func countEpochs(toAccuracy accuracy: Double) {
    let percent = Int((100 * accuracy).rounded())
    let first = series["testAccuracy"]?.firstIndex { $0 >= accuracy }
    values["reached\(percent)"] = first == nil ? 0 : 1
    if let first { values["epochsTo\(percent)"] = Double(first + 1) }
  }
}
