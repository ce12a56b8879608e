import CourseKit
import Probe
import Wire

@testable import ExerciseFewImages

serve {
  [
    "split": {
      let split = try fewShotSplit(labels: $0.take(), perClass: $0.take(), seed: $0.seed())
      return [split.training, split.validation]
    },
    "inputs": { try fewShotBatch(inputs: $0.take(), labels: $0.take(), at: $0.take()).inputs },
    "labels": { try fewShotBatch(inputs: $0.take(), labels: $0.take(), at: $0.take()).labels },
  ]
}
