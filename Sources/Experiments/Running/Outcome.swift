internal import CourseKit
internal import RunRecords

/// What one training of one setting came to.
struct Outcome: Codable, Equatable, Sendable {
  /// What was measured after each epoch, by name.
  var series: [String: [Double]] = [:]
  /// What was measured along something else than epochs, by name.
  var curves: [String: Curve] = [:]
  /// Single numbers at the end, by name; those of the last epoch among them.
  var values: [String: Double] = [:]

  /// Numbers along an axis of their own, such as steps, layers or shifts.
  struct Curve: Codable, Equatable, Sendable {
    /// What the axis counts.
    var axis: RunRecord.Axis
    /// Where along it.
    var x: [Double]
    /// What was measured there.
    var y: [Double]
  }

  /// A curve by its name, whatever it runs along; `nil` when there is none.
  func curve(_ name: String) -> Curve? {
    if let curve = curves[name] { return curve }
    return series[name].map { Curve(axis: .epoch, x: $0.indices.map { Double($0 + 1) }, y: $0) }
  }
}

extension Outcome.Curve {
  /// The losses of all steps, as means of at most 100 stretches of equal length.
  static func steps(_ losses: [Double]) -> Outcome.Curve {
    let stretch = max(1, (losses.count + 99) / 100)
    var curve = Outcome.Curve(axis: .step, x: [], y: [])
    for start in stride(from: 0, to: losses.count, by: stretch) {
      let end = min(losses.count, start + stretch)
      curve.x.append(Double(end))
      curve.y.append(Array(losses[start..<end]).mean)
    }
    return curve
  }
}
