import CourseKit
import Probe

@testable import ExerciseOverfitting

@main enum Main {
  static func main() {
    serve {
      var stopping = EarlyStopping(patience: 1, minDelta: 0)
      return [
        "accuracy gap": {
          generalizationGap(trainingAccuracy: try $0.take(), validationAccuracy: try $0.take())
        },
        "loss gap": {
          generalizationGap(trainingLoss: try $0.take(), validationLoss: try $0.take())
        },
        "new": {
          stopping = EarlyStopping(patience: try $0.take(), minDelta: try $0.take())
          return nil
        },
        // What comes after the stop is nobody's business.
        "shouldStop": {
          var decisions: [Bool] = []
          for loss in try $0.take([Double].self) where decisions.last != true {
            decisions.append(stopping.shouldStop(after: loss))
          }
          return decisions
        },
        "bestEpoch": { _ in stopping.bestEpoch ?? -1 },
        "bestLoss": { _ in stopping.bestLoss },
        "replayTraining": {
          let (training, validation) = (try $0.take([Double].self), try $0.take([Double].self))
          let epochs = replayTraining(
            trainingLosses: training, validationLosses: validation,
            stopping: EarlyStopping(patience: try $0.take(), minDelta: try $0.take()))
          return [epochs.lastEpoch ?? -1, epochs.bestEpoch ?? -1]
        },
      ]
    }
  }
}
