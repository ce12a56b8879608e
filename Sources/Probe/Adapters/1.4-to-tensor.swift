import CourseKit
import Probe
import Wire

@testable import ExerciseToTensor

serve { ["toTensor": { try toTensor($0.take()) }] }
