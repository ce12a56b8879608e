public import CourseKit

/// An optimizer with a learning rate that can be read and changed between steps.
public protocol LearningRateAdjustable: Optimizer {
  /// How far a step goes.
  var learningRate: Double { get set }
}
