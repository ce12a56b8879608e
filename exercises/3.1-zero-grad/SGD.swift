import CourseKit

/// 3.1 · SGD y zero_grad · SGD and zero_grad
///
/// ES: Escribe el descenso por gradiente de `torch.optim.SGD`, sin momento. Los gradientes se
/// **acumulan**: cada paso hacia atrás suma a `grad`, y solo `zeroGrad()` los borra.
///
/// EN: Write the gradient descent of `torch.optim.SGD`, without momentum. Gradients **accumulate**:
/// each backward pass adds to `grad`, and only `zeroGrad()` clears them.
///
/// ```swift
/// let weight = Parameter(Tensor(shape: [2], elements: [1, 2]))
/// let optimizer = SGD([weight], learningRate: 0.5)
/// weight.grad.elements = [4, -2]
/// optimizer.step()      // weight.value.elements == [-1, 3], weight.grad.elements == [4, -2]
/// optimizer.zeroGrad()  // weight.grad.elements == [0, 0]
/// ```
///
/// `./course check 3.1` · `swift test --filter ZeroGrad`
public final class SGD: Optimizer {
  public let parameters: [Parameter]
  public let learningRate: Float

  public init(_ parameters: [Parameter], learningRate: Float) {
    self.parameters = parameters
    self.learningRate = learningRate
  }

  /// ES: Cambia el valor de cada parámetro según su gradiente, que no se toca.
  /// EN: Change the value of each parameter by its gradient, which stays as it is.
  public func step() {
    unfinished("SGD.step()")
  }

  /// ES: Pone a cero el gradiente de cada parámetro; los valores no se tocan.
  /// EN: Set the gradient of each parameter to zero; the values stay as they are.
  public func zeroGrad() {
    unfinished("SGD.zeroGrad()")
  }
}
