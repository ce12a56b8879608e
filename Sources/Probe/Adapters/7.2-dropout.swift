import CourseKit
import Probe

@testable import ExerciseDropout

serveLayer { try Dropout(p: $0.take(), seed: $0.seed()) }
