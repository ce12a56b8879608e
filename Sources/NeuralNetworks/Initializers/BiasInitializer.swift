public import CourseKit

/// An initializer that has a rule for the bias too; with any other the bias starts at zero.
public protocol BiasInitializer: Initializer {
  /// A bias of shape `[count]` for units with `fanIn` inputs.
  func bias(count: Int, fanIn: Int, using generator: inout SeededGenerator) -> Tensor
}

extension Initializer {
  /// The bias that a layer starts with: as the rule says, or zeros.
  func startingBias(count: Int, fanIn: Int, using generator: inout SeededGenerator) -> Tensor {
    (self as? any BiasInitializer)?.bias(count: count, fanIn: fanIn, using: &generator)
      ?? .zeros([count])
  }
}
