import CourseKit
import Probe

@testable import ExerciseToTensor

@main enum Main {
  static func main() {
    serve { ["toTensor": { toTensor(try $0.take()) }] }
  }
}
