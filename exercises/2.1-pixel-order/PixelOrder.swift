import CourseKit

/// 2.1 · El orden de los píxeles · The order of the pixels
///
/// ES: Baraja los píxeles de un lote `[N, C, H, W]`, siempre con la misma permutación `p` de `H·W`
/// lugares, al menos uno. El lugar `i` de la salida toma el píxel del lugar `p[i]` de la entrada,
/// contando por filas; cada canal de cada imagen se baraja por separado. Los números solo se mueven,
/// también un infinito, y un lote vacío (N = 0) se queda como está. Escribe también el camino de
/// vuelta.
///
/// EN: Shuffle the pixels of a batch `[N, C, H, W]`, always with the same permutation `p` of `H·W`
/// places, one at least. Place `i` of the output takes the pixel at place `p[i]` of the input, counted
/// row by row; each channel of each picture is shuffled by itself. Numbers are only moved, an infinity
/// too, and an empty batch (N = 0) stays as it is. Write the way back too.
///
/// ```swift
/// let order = PixelOrder(permutation: [2, 0, 3, 1])
/// let x = Tensor(shape: [1, 1, 2, 2], elements: [10, 11, 12, 13])
/// let y = order.shuffled(x)  // [1, 1, 2, 2]: 12, 10, 13, 11
/// order.restored(y)          // [1, 1, 2, 2]: 10, 11, 12, 13
/// ```
///
/// ES: Se pregunta: el ejemplo de arriba; de uno a cinco canales; más de cinco canales; una sola
/// imagen; un lote grande; un lote vacío; un solo píxel; una fila o una columna; más de 256 píxeles;
/// sin cambios, al revés o girada; números enormes, -0, infinitos y NaN; otro lote en cada llamada;
/// dos órdenes a la vez.
///
/// EN: Asked: the example above; one to five channels; more than five channels; a single picture; a
/// large batch; an empty batch; a single pixel; one row or one column; more than 256 pixels;
/// unchanged, reversed or rotated; huge numbers, -0, infinities and NaN; another batch in each call;
/// two orders side by side.
///
/// Lección · lesson: 2.1 · `./course check 2.1` · `swift test --filter PixelOrder`
public struct PixelOrder {
  public let permutation: [Int]

  public init(permutation: [Int]) {
    self.permutation = permutation
  }

  /// ES: El mismo lote, con los píxeles de cada canal en el orden nuevo.
  /// EN: The same batch with the pixels of each channel in the new order.
  public func shuffled(_ images: Tensor) -> Tensor {
    unfinished("PixelOrder.shuffled(_:)", returning: images)
  }

  /// ES: El lote que `shuffled(_:)` convierte en este.
  /// EN: The batch that `shuffled(_:)` turns into this one.
  public func restored(_ images: Tensor) -> Tensor {
    unfinished("PixelOrder.restored(_:)", returning: images)
  }
}
