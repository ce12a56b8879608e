import CourseKit
import Probe
import Wire

@testable import ExerciseConfusionMatrix

serve {
  [
    "confusionMatrix": {
      try confusionMatrix(labels: $0.take(), predictions: $0.take(), classCount: $0.take())
    },
    // Nothing for nil, and otherwise the two classes.
    "mostConfused": { try mostConfused(in: $0.take()).map { [$0.label, $0.prediction] } ?? [] },
  ]
}
