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
/// ES: Se pregunta: el ejemplo de arriba; imágenes de 1 a 5 canales; un lote de uno; vectores, que ya
/// son planos; de tres a ocho ejes; un lote vacío; números enormes, -0, infinitos y NaN; un solo
/// número; otro tamaño en cada forward; dos capas a la vez; train() y eval().
///
/// EN: Asked: the example above; pictures of 1 to 5 channels; a batch of one; vectors, flat already;
/// three to eight axes; an empty batch; huge numbers, -0, infinities and NaN; a single number;
/// another size in each forward; two layers side by side; train() and eval().
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
