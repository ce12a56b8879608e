internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import RunRecords

extension Measure {
  /// The share of hidden units that are 0 on every test picture: `deadUnits`, and by layer as a curve.
  ///
  /// `liveUnits` is the share of the others.
  ///
  /// A ReLU unit that is 0 on all training pictures too gets no gradient and stays as it is. Units are
  /// columns of what comes out of a ReLU, so it is for MLPs.
  static let deadUnits = Measure(name: "units that are 0 on all test pictures") {
    model, pictures, outcome in
    var loader = DataLoader(
      pictures.test, batchSize: 64, normalization: pictures.normalization)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    var activity: [UnitActivity] = []
    loader.startEpoch()
    while try loader.next(into: &batch) {
      var (value, hidden) = (batch.inputs, 0)
      for layer in model.layers {
        value = try layer.forward(value)
        guard layer is ReLU else { continue }
        if hidden == activity.count { activity.append(UnitActivity(units: value.shape[1])) }
        activity[hidden].add(value)
        hidden += 1
      }
    }
    let units = activity.reduce(0) { $0 + $1.hasFired.count }
    let dead = activity.reduce(0) { $0 + $1.deadCount }
    outcome.values["deadUnits"] = Double(dead) / Double(max(1, units))
    outcome.values["liveUnits"] = Double(units - dead) / Double(max(1, units))
    outcome.curves["deadUnits"] = Outcome.Curve(
      axis: .layer, x: activity.indices.map { Double($0 + 1) },
      y: activity.map { Double($0.deadCount) / Double(max(1, $0.hasFired.count)) })
  }
}

/// Which units of a layer were ever above 0.
struct UnitActivity {
  /// Whether it was, for each unit.
  private(set) var hasFired: [Bool]

  /// No unit has fired yet.
  init(units: Int) { hasFired = Array(repeating: false, count: units) }

  /// How many never were.
  var deadCount: Int { hasFired.count { !$0 } }

  /// Looks at a batch of outputs, `[N, units]`.
  mutating func add(_ outputs: Tensor) {
    let units = hasFired.count
    for (index, output) in outputs.elements.enumerated() where output > 0 {
      hasFired[index % units] = true
    }
  }
}
