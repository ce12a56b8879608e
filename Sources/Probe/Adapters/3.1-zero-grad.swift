import CourseKit
import Probe
import Wire

@testable import ExerciseZeroGrad

serveOptimizer { try SGD($1, learningRate: $0.take()) }
