internal import CourseKit
internal import Wire

/// What a session about the log of a training is held against.
struct ScalarsReference {
  private var trial = ScalarsTrial(
    epochs: 0, batchesPerEpoch: 1, losses: [], correct: [], counts: [], validationLosses: [],
    validationAccuracies: [])
  /// The call that fails, if any.
  private var failing = -1
  /// What is called, in order: 0 a batch, 1 validation.
  private var calls: [Int] = []
  private var hasFailed = false

  private var batches: Int { calls.count { $0 == 0 } }
  private var wholeEpochs: Int { calls.count { $0 == 1 } }

  /// The operations of the adapter, for one session.
  static func reference() -> Reference {
    var training = Self()
    return Reference([
      "prepare": { question in
        try training.prepare(&question)
        return .done
      },
      "failing": { question in
        training.failing = try question.take()
        return .done
      },
      "logTraining": { question in
        training.run(epochs: try question.take(), batchesPerEpoch: try question.take())
        return .is(training.calls)
      },
      "curve": { training.curve(try $0.take()) },
      "logged": { _ in .is(training.logged) },
      "watch": { _ in .done },
      "threw": { _ in .is(training.hasFailed) },
      "log more": { _ in .done },
    ])
  }

  private mutating func prepare(_ question: inout Question) throws {
    self = Self()
    trial.losses = try question.take(Tensor.self).elements
    trial.correct = try question.take()
    trial.counts = try question.take()
    trial.validationLosses = try question.take(Tensor.self).elements
    trial.validationAccuracies = try question.take(Tensor.self).elements
  }

  private mutating func run(epochs: Int, batchesPerEpoch: Int) {
    trial.epochs = epochs
    trial.batchesPerEpoch = batchesPerEpoch
    let epoch = Array(repeating: 0, count: batchesPerEpoch) + [1]
    let all = (0..<epochs).flatMap { _ in epoch }
    hasFailed = all.indices.contains(failing)
    calls = hasFailed ? Array(all.prefix(failing)) : all
  }

  /// How many batches the file holds when each of the first calls begins.
  private var logged: [Int] {
    let begun = calls.count + (hasFailed ? 1 : 0)
    return (0..<min(12, begun)).map { call in calls.prefix(call).count { $0 == 0 } }
  }

  private func curve(_ tag: String) -> Expected {
    if tag == "batch/loss" {
      return .value(
        Self.points(trial.losses.prefix(batches).map(Double.init)), within: .arithmetic)
    }
    func points(_ epochs: Int) -> Value { Self.points(Array(trial.curve(tag).prefix(epochs))) }
    let expected = points(wholeEpochs)
    // All batches of an epoch, then no validation: whoever logs their mean first has logged it.
    let mayHaveOneMore = batches == (wholeEpochs + 1) * trial.batchesPerEpoch
    guard mayHaveOneMore, tag.hasSuffix("train") else {
      return .value(expected, within: .arithmetic)
    }
    let more = points(wholeEpochs + 1)
    return .satisfying { got in
      ValueComparison.fault(got, more, within: .arithmetic.acceptingNaN) == nil
        ? nil : ValueComparison.fault(got, expected, within: .arithmetic.acceptingNaN)
    }
  }

  /// A curve at the steps 1, 2, 3….
  private static func points(_ values: [Double]) -> Value {
    .list([Array(1..<values.count + 1).wireValue, values.wireValue])
  }
}
