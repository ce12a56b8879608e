import CourseKit
import Probe

@testable import ExercisePixelOrder

@main enum Main {
  static func main() {
    serve {
      var order = PixelOrder(permutation: [0])
      return [
        "new": {
          order = PixelOrder(permutation: try $0.take())
          return nil
        },
        "shuffled": { order.shuffled(try $0.take()) },
        "restored": { order.restored(try $0.take()) },
      ]
    }
  }
}
