import CourseKit
import Probe
import Wire

@testable import ExercisePrecisionRecall

serve {
  [
    "support": { try supportPerClass(labels: $0.take(), classCount: $0.take()) },
    "precision": {
      try precisionPerClass(labels: $0.take(), predictions: $0.take(), classCount: $0.take())
    },
    "recall": {
      try recallPerClass(labels: $0.take(), predictions: $0.take(), classCount: $0.take())
    },
    "f1": { try f1PerClass(labels: $0.take(), predictions: $0.take(), classCount: $0.take()) },
  ]
}
