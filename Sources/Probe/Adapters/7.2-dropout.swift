import CourseKit
import Probe
import Wire

@testable import ExerciseDropout

serveLayer { try Dropout(p: $0.take(), seed: $0.seed()) }
