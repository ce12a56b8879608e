import CourseKit
import Probe

@testable import ExercisePrecisionRecall

@main enum Main {
  static func main() {
    serve {
      [
        "support": { supportPerClass(labels: try $0.take(), classCount: try $0.take()) },
        "precision": {
          precisionPerClass(
            labels: try $0.take(), predictions: try $0.take(), classCount: try $0.take())
        },
        "recall": {
          recallPerClass(
            labels: try $0.take(), predictions: try $0.take(), classCount: try $0.take())
        },
        "f1": {
          f1PerClass(labels: try $0.take(), predictions: try $0.take(), classCount: try $0.take())
        },
      ]
    }
  }
}
