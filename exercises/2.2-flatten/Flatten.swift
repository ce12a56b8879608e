import CourseKit

/// 2.2 · Flatten
///
/// ES: Convierte un lote de imágenes `[N, C, H, W]` en un lote de vectores `[N, C·H·W]`, y de vuelta.
/// El primer eje cuenta ejemplos y se conserva; los demás se recorren por filas (el último cambia
/// más rápido). Acepta cualquier número de ejes a partir de dos, y también un lote vacío (N = 0).
///
/// EN: Turn a batch of pictures `[N, C, H, W]` into a batch of vectors `[N, C·H·W]`, and back.
/// The first axis counts examples and stays; the others are walked row by row (the last one changes
/// fastest). Take any number of axes from two on, and an empty batch (N = 0) too.
///
/// ```swift
/// let layer = Flatten()
/// let x = Tensor(shape: [1, 1, 2, 3], elements: [1, 2, 3, 4, 5, 6])
/// layer.forward(x)                 // shape [1, 6], elements 1, 2, 3, 4, 5, 6
/// layer.backward(layer.forward(x)) // shape [1, 1, 2, 3] again
/// ```
///
/// Lección · lesson: 2.2 · `./course check 2.2` · `swift test --filter Flatten`
public final class Flatten: Layer {
  public init() {}

  /// ES: `[N, …]` → `[N, producto de los demás ejes]`.
  /// EN: `[N, …]` → `[N, product of the other axes]`.
  public func forward(_ input: Tensor) -> Tensor {
    unfinished("Flatten.forward(_:)", returning: input)
  }

  /// ES: El gradiente con la forma que tenía la última entrada de `forward(_:)`, cuantas veces se pida.
  /// EN: The gradient in the shape that the latest input of `forward(_:)` had, however often it is
  /// asked for.
  public func backward(_ gradient: Tensor) -> Tensor {
    unfinished("Flatten.backward(_:)", returning: gradient)
  }
}
