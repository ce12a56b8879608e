import CourseKit

/// 7.2 · Dropout · Dropout
///
/// ES: Escribe el dropout «invertido» de `torch.nn.Dropout`. En entrenamiento cada número se anula con
/// probabilidad `p`, por su cuenta, y los que quedan se dividen por `1 − p`: así la media no cambia
/// y al evaluar no hay nada que hacer. `backward` usa la máscara del último `forward`. Vale cualquier
/// `p` de 0 a 1, los dos incluidos: con 1 todo es 0.
///
/// EN: Write the "inverted" dropout of `torch.nn.Dropout`. In training each number becomes zero with
/// probability `p`, on its own, and those that remain are divided by `1 − p`: so the mean stays and
/// evaluation has nothing to do. `backward` uses the mask of the latest `forward`. Any `p` from 0 to 1
/// will do, both included: with 1 everything is 0.
///
/// ```swift
/// let layer = Dropout(p: 0.5, seed: 7)
/// let x = Tensor(shape: [1, 4], elements: [1, 2, 3, 4])
/// layer.forward(x)   // for example [2, 0, 0, 8]: each number is doubled or gone
/// layer.backward(x)  // [2, 0, 0, 8] too: the same mask
/// layer.eval()
/// layer.forward(x)   // [1, 2, 3, 4]
/// ```
///
/// ES: La misma semilla da las mismas máscaras a entradas de las mismas formas; otra semilla, otras, y
/// cada `forward` otra. Útil: `generator.nextUniform()` ∈ [0, 1).
///
/// EN: The same seed gives the same masks to inputs of the same shapes; another seed, others, and each
/// `forward` another one. Useful: `generator.nextUniform()` ∈ [0, 1).
///
/// ES: Se pregunta: el ejemplo de arriba; evaluación con cualquier p; infinitos y NaN en evaluación
/// o con p = 0; p = 0; p = 1; de 1 a 5 canales; números todos iguales; un lote vacío; modos que
/// cambian, con p = 1; otro tamaño en cada forward; dos capas a la vez.
///
/// EN: Asked: the example above; evaluation with any p; infinities and NaN in evaluation or with p
/// = 0; p = 0; p = 1; 1 to 5 channels; numbers that are all equal; an empty batch; changing modes,
/// with p = 1; another size in each forward; two layers side by side.
///
/// `./course check 7.2` · `swift test --filter Dropout`
public final class Dropout: Layer {
  /// ES: La probabilidad de anular un número.
  /// EN: The probability that a number becomes zero.
  public let p: Float
  private var generator: SeededGenerator
  private var mode = Mode.training

  public init(p: Float, seed: UInt64) {
    self.p = p
    generator = SeededGenerator(seed: seed)
  }

  public func setMode(_ mode: Mode) { self.mode = mode }

  /// ES: Anula algunos números y escala los demás; en evaluación los deja todos. Cualquier forma, de
  /// uno o más ejes, y también un lote vacío.
  /// EN: Set some numbers to zero and scale the others; in evaluation leave them all. Any shape of
  /// one or more axes, and an empty batch too.
  public func forward(_ input: Tensor) -> Tensor {
    unfinished("Dropout.forward(_:)", returning: input)
  }

  /// ES: Lo mismo que hizo el último `forward`, ahora con el gradiente, aunque el modo haya cambiado
  /// desde entonces, y cuantas veces se pida.
  /// EN: What the latest `forward` did, now with the gradient, even if the mode has changed since, and
  /// however often it is asked for.
  public func backward(_ gradient: Tensor) -> Tensor {
    unfinished("Dropout.backward(_:)", returning: gradient)
  }
}
