extension [Double] {
  /// The curve as TensorBoard smooths it: an exponential average that is divided by the weight it has
  /// seen so far, so that it starts at the first number and not near 0.
  ///
  /// - Parameter weight: how much of the average is kept at each step, from 0 (the curve itself) to
  ///   less than 1.
  func smoothed(weight: Double) -> [Double] {
    var (average, power) = (0.0, 1.0)
    return map { number in
      average = weight * average + (1 - weight) * number
      power *= weight
      return average / (1 - power)
    }
  }

  /// The place of the least number, the first of equals; `nil` without numbers.
  var placeOfLeast: Int? { indices.min { self[$0] < self[$1] } }
}

/// Where a curve that is shown, noisy or smoothed, has its minimum, beside the true one.
struct SeemingMinimum: Equatable {
  /// The step at which the shown curve is least, from 1.
  let step: Int
  /// The step at which the true one is.
  let trueStep: Int
  /// The least of the shown curve.
  let loss: Double
  /// The least of the true one.
  let trueLoss: Double
  /// The true loss at the step that was shown as the best.
  let lossThere: Double

  /// Compares two curves; `nil` when they are empty or not of one length.
  init?(of shown: [Double], beside truth: [Double]) {
    guard shown.count == truth.count, let seeming = shown.placeOfLeast,
      let real = truth.placeOfLeast
    else { return nil }
    step = seeming + 1
    trueStep = real + 1
    loss = shown[seeming]
    trueLoss = truth[real]
    lossThere = truth[seeming]
  }
}
