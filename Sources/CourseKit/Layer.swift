/// Whether a network learns or is used: dropout and batch normalization behave differently.
public enum Mode: Sendable {
  /// The network is being trained.
  case training
  /// The network predicts.
  case evaluation
}

/// One step of a network, forward and backward.
///
/// A layer is a class because it has identity and state: it remembers in `forward(_:)` what
/// `backward(_:)` needs. A layer of your own may leave out `throws` and `parameters`.
public protocol Layer: AnyObject {
  /// What training changes, in the order in which a weights file lists it; empty by default.
  var parameters: [Parameter] { get }

  /// The output for a batch of inputs.
  ///
  /// - Throws: ``ShapeError`` when the input does not fit the layer.
  func forward(_ input: Tensor) throws -> Tensor

  /// The gradient with respect to the last input, from the gradient with respect to its output.
  ///
  /// Adds the gradients of the parameters to their `grad`.
  ///
  /// - Throws: ``ShapeError`` when the gradient does not have the shape of the last output.
  func backward(_ gradient: Tensor) throws -> Tensor

  /// Tells the layer whether it is trained or used; nothing by default.
  func setMode(_ mode: Mode)
}

extension Layer {
  /// No parameters.
  public var parameters: [Parameter] { [] }

  /// A layer that does the same in both modes has nothing to set.
  public func setMode(_ mode: Mode) {}

  /// Prepares for training, as `model.train()` in PyTorch.
  public func train() { setMode(.training) }

  /// Prepares for prediction, as `model.eval()` in PyTorch.
  public func eval() { setMode(.evaluation) }
}
