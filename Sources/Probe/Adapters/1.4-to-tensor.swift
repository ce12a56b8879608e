import CourseKit
import Probe

@testable import ExerciseToTensor

serve { ["toTensor": { try toTensor($0.take()) }] }
