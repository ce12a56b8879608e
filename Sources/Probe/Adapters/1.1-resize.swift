import CourseKit
import Probe

@testable import ExerciseResize

@main enum Main {
  static func main() {
    serve {
      ["resize": { resize(try $0.take(), height: try $0.take(), width: try $0.take()) }]
    }
  }
}
