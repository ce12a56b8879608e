import CourseKit

// 1.2 · Aumento de datos · Augmentation
//
// ES: Escribe `RandomHorizontalFlip`, que cambia izquierda por derecha con probabilidad p; `Compose`,
// que aplica transformaciones una tras otra; y decide cuáles recibe cada conjunto. El azar sale de
// `generator` y de nada más: con la misma semilla, las mismas imágenes.
//
// EN: Write `RandomHorizontalFlip`, which swaps left and right with probability p; `Compose`, which
// applies transforms one after the other; and decide which of them each set gets. Chance comes from
// `generator` and from nothing else: the same seed, the same pictures.
//
// ```swift
// var generator = SeededGenerator(seed: 1)
// let image = Image(height: 2, width: 3, channels: 1, bytes: [1, 2, 3, 4, 5, 6])
// RandomHorizontalFlip(p: 1)(image, using: &generator)  // bytes 3, 2, 1, 6, 5, 4
// RandomHorizontalFlip(p: 0)(image, using: &generator)  // bytes 1, 2, 3, 4, 5, 6
// ```
//
// ES: Se pregunta: el ejemplo de arriba; de uno a cinco canales; una fila, una columna o un píxel;
// ningún píxel; más de 64 filas o columnas; p = 0 y p = 1, salga el número que salga; otras p entre
// medias; Compose con cero a seis transformaciones; transformaciones que cambian el tamaño; azar,
// varias veces y desde la misma semilla; los dos conjuntos, con listas de cero a tres; los dos, con
// azar al aumentar.
//
// EN: Asked: the example above; one to five channels; one row, one column or one pixel; no pixel;
// more than 64 rows or columns; p = 0 and p = 1, whatever number is drawn; other p in between;
// Compose with none to six transforms; transforms that change the size; chance, several times and
// from the same seed; both sets, with lists of none to three; both, with chance in augmenting.
//
// Útil · useful: generator.nextUniform() ∈ [0, 1), image[row, column, channel].
//
// `./course check 1.2` · `swift test --filter Augment`

/// ES: Hace de una imagen otra; lo que sea al azar, lo saca de `generator`.
/// EN: Makes a picture of another one; what is by chance comes from `generator`.
public protocol Transform: Sendable {
  func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image
}

/// ES: Cambia izquierda por derecha, la imagen entera, con probabilidad `p`, de 0 (nunca) a 1
/// (siempre).
/// EN: Swaps left and right, all of the picture, with probability `p`, from 0 (never) to 1 (always).
public struct RandomHorizontalFlip: Transform {
  public let p: Float

  public init(p: Float = 0.5) { self.p = p }

  /// ES: Cada fila con sus píxeles del último al primero, o la imagen como estaba. Los canales de un
  /// píxel no se mueven. Una imagen sin píxeles (alto o ancho 0) vuelve igual.
  /// EN: Each row with its pixels from the last to the first, or the picture as it was. The channels
  /// of a pixel do not move. A picture without pixels (height or width 0) comes back the same.
  public func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image {
    unfinished("RandomHorizontalFlip.callAsFunction(_:using:)", returning: image)
  }
}

/// ES: Aplica varias transformaciones, de la primera a la última.
/// EN: Applies several transforms, from the first to the last.
public struct Compose: Transform {
  public let transforms: [any Transform]

  public init(_ transforms: [any Transform]) { self.transforms = transforms }

  /// ES: Cada transformación recibe lo que dejó la anterior, y todas el mismo `generator`.
  /// EN: Each transform gets what the one before left, and all of them the same `generator`.
  public func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image {
    unfinished("Compose.callAsFunction(_:using:)", returning: image)
  }
}

// ES: `preparing` es lo que la red necesita de toda imagen (el tamaño, por ejemplo); `augmenting`, lo
// que la cambia al azar para que haya más variedad. De los dos, ¿qué recibe cada conjunto? Donde van
// ambos, primero se prepara y después se aumenta.
//
// EN: `preparing` is what the network needs of every picture (its size, for instance); `augmenting`
// is what changes it by chance, for more variety. Of the two, what does each set get? Where both
// apply, prepare first and augment then.

/// ES: Lo que se hace con las imágenes de entrenamiento.
/// EN: What is done to the training pictures.
public func trainingTransform(
  preparing: [any Transform], augmenting: [any Transform]
) -> Compose {
  unfinished("trainingTransform(preparing:augmenting:)", returning: Compose([]))
}

/// ES: Lo que se hace con las imágenes de validación.
/// EN: What is done to the validation pictures.
public func validationTransform(
  preparing: [any Transform], augmenting: [any Transform]
) -> Compose {
  unfinished("validationTransform(preparing:augmenting:)", returning: Compose([]))
}
