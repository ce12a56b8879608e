import CourseKit
import Probe
import Wire

@testable import ExercisePixelOrder

serve {
  var order = PixelOrder(permutation: [0])
  return [
    "new": doing { order = try PixelOrder(permutation: $0.take()) },
    "shuffled": { try order.shuffled($0.take()) },
    "restored": { try order.restored($0.take()) },
  ]
}
