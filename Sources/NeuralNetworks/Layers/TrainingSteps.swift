public import CourseKit

/// A layer that keeps a reference to its last input for `backward(_:)`.
///
/// Whoever wrote that input can write over its buffer without a copy once the layer has let go.
protocol RemembersInput: Layer {
  /// Lets go of the last input; a `backward(_:)` needs a new `forward(_:)` first.
  func forgetInput()
}

/// A layer that can go backward without computing the gradient of its input.
///
/// Nobody asks for the gradient of the images, and it would cost the first layer a third of its
/// matrix products.
public protocol AccumulatesGradients: Layer {
  /// Adds the gradients of the parameters, as `backward(_:)` does, and nothing else.
  ///
  /// - Throws: ``ShapeError`` when the gradient does not have the shape of the last output.
  func accumulateGradients(_ gradient: Tensor) throws
}

/// A layer that knows whether it is being trained or used.
public protocol ModalLayer: Layer {
  /// What `setMode(_:)` was last told; training at first, as in PyTorch.
  var mode: Mode { get }
}
