import CourseKit
import Probe
import Wire

@testable import ExerciseResize

serve { ["resize": { try resize($0.take(), height: $0.take(), width: $0.take()) }] }
