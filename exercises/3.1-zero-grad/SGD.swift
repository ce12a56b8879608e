import CourseKit

/// 3.1 · SGD y zero_grad · SGD and zero_grad
///
/// ES: Escribe el descenso por gradiente de `torch.optim.SGD`, sin momento. Los gradientes se
/// **acumulan**: cada paso hacia atrás suma a `grad`, y solo `zeroGrad()` los borra, también cuando
/// son infinitos o NaN. Un gradiente así, si llega a `step()`, estropea el valor: que se vea. Entre
/// dos llamadas, otros pueden cambiar los valores; usa siempre los de ahora.
///
/// EN: Write the gradient descent of `torch.optim.SGD`, without momentum. Gradients **accumulate**:
/// each backward pass adds to `grad`, and only `zeroGrad()` clears them, even when they are
/// infinite or NaN. If such a gradient gets as far as `step()`, it spoils the value: let it show.
/// Between two calls others may change the values; always use those of the moment.
///
/// ```swift
/// let weight = Parameter(Tensor(shape: [2], elements: [1, 2]))
/// let optimizer = SGD([weight], learningRate: 0.5)
/// weight.grad.elements = [4, -2]
/// optimizer.step()      // weight.value.elements == [-1, 3], weight.grad.elements == [4, -2]
/// optimizer.zeroGrad()  // weight.grad.elements == [0, 0]
/// ```
///
/// ES: Se pregunta: el ejemplo de arriba; de 1 a 9 parámetros; de uno a cinco ejes, hasta 70
/// números; números todos iguales; tasas de 0 a 100; gradientes grandes, pequeños y 0; varios
/// pasos, con o sin zeroGrad() entre ellos; step() o zeroGrad() con gradientes a cero; gradientes
/// infinitos y NaN; valores que cambian entre dos pasos; dos SGD a la vez.
///
/// EN: Asked: the example above; 1 to 9 parameters; one to five axes, up to 70 numbers; numbers
/// that are all equal; rates from 0 to 100; large, small and 0 gradients; several steps, with or
/// without zeroGrad() in between; step() or zeroGrad() at zero gradients; infinite gradients and
/// NaN; values that change between two steps; two SGD side by side.
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
