import CourseKit
import Probe

@testable import ExerciseFlatten

serveLayer { _ in Flatten() }
