import CourseKit
import Probe

@testable import ExerciseCrossEntropy

@main enum Main {
  static func main() {
    serve {
      let loss: any Loss = CrossEntropyLoss()
      return [
        "forward": { try loss.forward($0.take(), labels: $0.take()) },
        "backward": { _ in try loss.backward() },
      ]
    }
  }
}
