import CourseKit
import Probe

@testable import ExerciseZeroGrad

serveOptimizer { try SGD($1, learningRate: $0.take()) }
