import CourseKit
import Probe
import Wire

@testable import ExerciseOverfitting

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
    "bestEpoch": { _ in stopping.bestEpoch ?? -1 },
    "bestLoss": { _ in stopping.bestLoss },
    "replayTraining": {
      let epochs = try replayTraining(
        trainingLosses: $0.take(), validationLosses: $0.take(),
        stopping: EarlyStopping(patience: $0.take(), minDelta: $0.take()))
      return [epochs.lastEpoch ?? -1, epochs.bestEpoch ?? -1]
    },
  ]
}
