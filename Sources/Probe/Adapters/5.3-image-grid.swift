import CourseKit
import Probe
import Wire

@testable import ExerciseImageGrid

serve {
  [
    "makeGrid": {
      try makeGrid($0.take(), columns: $0.take(), padding: $0.take(), padValue: $0.take())
    },
    "frameMistakes": {
      try frameMistakes(
        $0.take(), labels: $0.take(), predictions: $0.take(), color: $0.take())
    },
  ]
}
