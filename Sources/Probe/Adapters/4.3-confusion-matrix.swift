import CourseKit
import Probe

@testable import ExerciseConfusionMatrix

@main enum Main {
  static func main() {
    serve {
      [
        "confusionMatrix": {
          confusionMatrix(
            labels: try $0.take(), predictions: try $0.take(), classCount: try $0.take())
        },
        // Nothing for nil, and otherwise the two classes.
        "mostConfused": {
          mostConfused(in: try $0.take()).map { [$0.label, $0.prediction] } ?? []
        },
      ]
    }
  }
}
