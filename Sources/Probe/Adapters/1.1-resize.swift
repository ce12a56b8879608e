import CourseKit
import Probe

@testable import ExerciseResize

serve { ["resize": { try resize($0.take(), height: $0.take(), width: $0.take()) }] }
