/// A curve with values that are not finite, and what known mistakes make of it.
struct BrokenCurve {
  private typealias Mistake = CompareRunsMisconception

  let values: [Double]
  let weight: Double

  private var expected: [Double] { WeightedCurve.smoothed(values, weight: weight) }

  /// What each mistake would draw; a curve that is spoiled from a broken value on is so in its own way.
  func mistakes(of got: [Double]) -> [(any MisconceptionCase, [Double])] {
    var all: [(any MisconceptionCase, [Double])] = [
      (Mistake.dropsNaN, WeightedCurve.smoothed(values.filter(\.isFinite), weight: weight)),
      (Mistake.countsNaN, counted),
    ]
    all += covers.map { (Mistake.hidesNaN, $0) }
    if let spoiled = spoiled(like: got) { all.append((Mistake.spreadsNaN, spoiled)) }
    return all
  }

  /// The answer itself, if it is right up to the first broken value and has no number from there on.
  private func spoiled(like got: [Double]) -> [Double]? {
    guard got.count == values.count, let first = values.firstIndex(where: { !$0.isFinite }),
      got[first...].allSatisfy({ !$0.isFinite })
    else { return nil }
    return Array(expected[..<first]) + Array(got[first...])
  }

  /// The mean of what has entered, divided as if the broken values had entered too.
  private var counted: [Double] {
    var entered = 0
    return zip(values.indices, expected).map { step, expected in
      guard values[step].isFinite else { return values[step] }
      entered += 1
      return expected * debias(entered) / debias(step + 1)
    }
  }

  /// In place of a broken value, 0, the mean or the curve before it; at the start those are 0 or NaN.
  private var covers: [[Double]] {
    let starts = [0, Double.nan]
    return [covered(from: 0) { _, _ in 0 }]
      + starts.flatMap { start in
        [
          covered(from: start) { curve, _ in curve },
          covered(from: start) { curve, entered in curve * debias(entered) },
        ]
      }
  }

  private func covered(
    from start: Double, _ cover: (_ curve: Double, _ entered: Int) -> Double
  ) -> [Double] {
    var (curve, entered) = (start, 0)
    return zip(values, expected).map { value, expected in
      guard value.isFinite else { return entered == 0 ? start : cover(curve, entered) }
      (curve, entered) = (expected, entered + 1)
      return expected
    }
  }

  private func debias(_ count: Int) -> Double {
    1 - (0..<count).reduce(1.0) { power, _ in power * weight }
  }
}
