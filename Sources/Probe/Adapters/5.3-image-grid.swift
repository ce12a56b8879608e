import CourseKit
import Probe

@testable import ExerciseImageGrid

@main enum Main {
  static func main() {
    serve {
      [
        "makeGrid": {
          makeGrid(
            try $0.take(), columns: try $0.take(), padding: try $0.take(), padValue: try $0.take())
        },
        "frameMistakes": {
          frameMistakes(
            try $0.take(), labels: try $0.take(), predictions: try $0.take(), color: try $0.take())
        },
      ]
    }
  }
}
