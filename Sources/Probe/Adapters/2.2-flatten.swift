import CourseKit
import Probe

@testable import ExerciseFlatten

@main enum Main {
  static func main() {
    let layer = Flatten()
    serve([
      "forward": { try layer.forward($0.take()) },
      "backward": { try layer.backward($0.take()) },
    ])
  }
}
