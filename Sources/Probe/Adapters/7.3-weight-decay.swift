import CourseKit
import Probe
import Wire

@testable import ExerciseWeightDecay

serveOptimizer {
  switch try $0.take(String.self) {
  case "SGDW":
    try SGDW($1, learningRate: $0.take(), momentum: $0.take(), weightDecay: $0.take())
  default:
    try MomentumSGD($1, learningRate: $0.take(), momentum: $0.take(), weightDecay: $0.take())
  }
}
