import CourseKit
import Probe

@testable import ExerciseDropout

@main enum Main {
  static func main() {
    serve {
      var layer = Dropout(p: 0, seed: 0)
      return [
        "new": {
          layer = Dropout(p: try $0.take(), seed: UInt64(try $0.take(Int.self)))
          return nil
        },
        "train": { _ in
          layer.setMode(.training)
          return nil
        },
        "eval": { _ in
          layer.setMode(.evaluation)
          return nil
        },
        "forward": { try layer.forward($0.take()) },
        "backward": { try layer.backward($0.take()) },
      ]
    }
  }
}
