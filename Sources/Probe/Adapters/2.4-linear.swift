import CourseKit
import Probe
import Wire

@testable import ExerciseLinear

serveLayer(
  { try Linear(weight: $0.take(), bias: $0.take()) },
  and: [
    "inFeatures": { try inFeatures(channels: $0.take(), height: $0.take(), width: $0.take()) }
  ])
