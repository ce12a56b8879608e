import CourseKit
import Probe
import Wire

@testable import ExercisePixelOrder

serve {
  var order = PixelOrder(permutation: [0])
  var other = order
  return [
    "new": doing { order = try PixelOrder(permutation: $0.take()) },
    "swap": doing { _ in (order, other) = (other, order) },
    "shuffled": { try order.shuffled($0.take()) },
    "restored": { try order.restored($0.take()) },
  ]
}
