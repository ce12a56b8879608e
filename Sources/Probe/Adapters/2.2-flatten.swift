import CourseKit
import Probe

@testable import ExerciseFlatten

@main enum Main {
  static func main() {
    serve {
      let layer = Flatten()
      return [
        "forward": { try layer.forward($0.take()) },
        "backward": { try layer.backward($0.take()) },
      ]
    }
  }
}
