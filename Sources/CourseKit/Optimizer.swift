/// Changes parameters by their gradients.
public protocol Optimizer: AnyObject {
  /// What `step()` changes.
  var parameters: [Parameter] { get }

  /// Changes every parameter once, from the gradients as they are.
  func step()

  /// Clears the gradient of every parameter.
  func zeroGrad()
}
