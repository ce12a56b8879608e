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
    // Seeds that a whole number of the wire is too small for.
    "split from the end": {
      let split = try fewShotSplit(
        labels: $0.take(), perClass: $0.take(), seed: .max - $0.seed())
      return [split.training, split.validation]
    },
    // Many splits in one question, each with a seed of its own.
    "trainings": {
      let (labels, perClass): ([Int], Int) = (try $0.take(), try $0.take())
      let (seed, count) = (try $0.seed(), try $0.take(Int.self))
      return try (0..<count).map {
        try fewShotSplit(labels: labels, perClass: perClass, seed: seed &+ UInt64($0)).training
      }
    },
    "inputs": { try fewShotBatch(inputs: $0.take(), labels: $0.take(), at: $0.take()).inputs },
    "labels": { try fewShotBatch(inputs: $0.take(), labels: $0.take(), at: $0.take()).labels },
  ]
}
