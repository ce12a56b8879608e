import CourseKit
import Probe
import Wire

@testable import ExerciseOverfitting

/// None is -1 on the line; a negative epoch of the learner's is another number.
private func number(_ epoch: Int?) -> Int {
  guard let epoch else { return -1 }
  return epoch < 0 ? epoch &- 1 : epoch
}

serve {
  var stopping = EarlyStopping(patience: 1, minDelta: 0)
  var other = stopping
  return [
    "accuracy gap": {
      try generalizationGap(trainingAccuracy: $0.take(), validationAccuracy: $0.take())
    },
    "loss gap": { try generalizationGap(trainingLoss: $0.take(), validationLoss: $0.take()) },
    "new": doing { stopping = try EarlyStopping(patience: $0.take(), minDelta: $0.take()) },
    "swap": doing { _ in (stopping, other) = (other, stopping) },
    // What comes after the stop is nobody's business.
    "shouldStop": {
      var decisions: [Bool] = []
      for loss in try $0.take([Double].self) where decisions.last != true {
        decisions.append(try stopping.shouldStop(after: loss))
      }
      return decisions
    },
    "bestEpoch": { _ in number(stopping.bestEpoch) },
    "bestLoss": { _ in stopping.bestLoss },
    "replayTraining": {
      let epochs = try replayTraining(
        trainingLosses: $0.take(), validationLosses: $0.take(),
        stopping: EarlyStopping(patience: $0.take(), minDelta: $0.take()))
      return [number(epochs.lastEpoch), number(epochs.bestEpoch)]
    },
  ]
}
