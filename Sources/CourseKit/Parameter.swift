/// A tensor that training changes, with the gradient of the loss with respect to it.
///
/// Gradients **accumulate**, as in PyTorch: a backward pass adds to `grad`, and only
/// ``Optimizer/zeroGrad()`` clears it.
public final class Parameter {
  /// The name that a weights file gives it, such as `"1.weight"`.
  public var name: String
  /// What the layer multiplies or adds.
  public var value: Tensor
  /// The sum of the gradients since they were last cleared; the shape of `value`.
  public var grad: Tensor

  /// A parameter with a gradient of zeros.
  public init(_ value: Tensor, name: String = "") {
    self.name = name
    self.value = value
    self.grad = .zeros(value.shape)
  }
}
