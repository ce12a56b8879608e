import CourseKit
import Probe
import Wire

@testable import ExerciseFlatten

serveLayer { _ in Flatten() }
