internal import CourseKit
internal import Images
internal import Localization
internal import Wire

/// The documented domain of `resize(_:height:width:)`.
enum ResizeContract {
  private typealias Size = (Int, Int)

  static let all = Contract([
    DomainClass(
      "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
      calls: [
        Call("resize", Image(height: 1, width: 2, channels: 1, bytes: [0, 100]), 1, 4)
      ]),
    pictures("enlarged", Localized(es: "ampliar", en: "enlarging")) {
      (size(&$0, in: 2...4), size(&$0, in: 5...9))
    },
    pictures("shrunk", Localized(es: "reducir", en: "shrinking")) {
      (size(&$0, in: 6...9), size(&$0, in: 2...5))
    },
    pictures(
      "one-grows",
      Localized(es: "un eje crece y el otro mengua", en: "one axis grows and the other shrinks")
    ) {
      let (old, new) = (size(&$0, in: 2...4), size(&$0, in: 5...8))
      return $0.flag()
        ? ((old.0, new.1), (new.0, old.1))
        : ((new.0, old.1), (old.0, new.1))
    },
    pictures(
      "one-stays", Localized(es: "un eje se queda igual", en: "one axis stays the same")
    ) {
      let (old, new) = (size(&$0, in: 2...4), size(&$0, in: 5...7))
      let (from, to) = $0.flag() ? (old, new) : (new, old)
      return (from, $0.flag() ? (from.0, to.1) : (to.0, from.1))
    },
    pictures("same", Localized(es: "el mismo tamaño", en: "the same size")) {
      let same = size(&$0, in: 1...4)
      return (same, same)
    },
    pictures(
      "transposed",
      Localized(es: "alto y ancho intercambiados", en: "height and width swapped")
    ) {
      let (short, long) = ($0.integer(in: 2...4), $0.integer(in: 5...7))
      return $0.flag() ? ((short, long), (long, short)) : ((long, short), (short, long))
    },
    pictures("multiples", Localized(es: "el doble, el triple, la mitad", en: "twice, thrice, half"))
    {
      let (short, factor) = (size(&$0, in: 2...3), $0.integer(in: 2...4))
      let long = (short.0 * factor, short.1 * factor)
      return $0.flag() ? (short, long) : (long, short)
    },
    pictures(
      "to-one",
      Localized(es: "a un píxel, una fila o una columna", en: "to one pixel, row or column")
    ) {
      let (long, other) = ($0.integer(in: 2...6), $0.integer(in: 2...6))
      return (size(&$0, in: 2...6), $0.one(of: [(1, 1), (1, long), (other, 1)]))
    },
    pictures(
      "from-one",
      Localized(es: "de un píxel, una fila o una columna", en: "from one pixel, row or column")
    ) {
      let (long, other) = ($0.integer(in: 2...6), $0.integer(in: 2...6))
      return ($0.one(of: [(1, 1), (1, long), (other, 1)]), size(&$0, in: 1...6))
    },
    pictures(
      "large", Localized(es: "más de 64 píxeles de lado", en: "sides of more than 64 pixels")
    ) {
      let (long, new) = ($0.integer(in: 65...80), $0.integer(in: 3...9))
      return $0.one(of: [
        ((long, 2), (new, 3)), ((2, long), (3, new)), ((new, 2), (long, 3)), ((2, new), (3, long)),
      ])
    },
    pictures(
      "black-and-white", Localized(es: "solo blanco y negro", en: "black and white only"),
      of: [0, 255]
    ) { (size(&$0, in: 2...5), size(&$0, in: 2...6)) },
    DomainClass(
      "several", Localized(es: "varias imágenes seguidas", en: "several pictures in a row")
    ) { draws in
      (0..<3).map { _ in call(&draws, size(&draws, in: 2...4), size(&draws, in: 2...5)) }
    },
  ]) {
    Reference([
      "resize": {
        let image: Image = try $0.take()
        return .is(try image.resized(height: $0.take(), width: $0.take()), within: tolerance)
      }
    ])
  }

  /// OpenCV cuts its weights and sums, and whoever resizes one axis after the other may round twice:
  /// both stay within one of each other.
  private static let tolerance = Tolerance(relative: 0, absolute: 1)

  private static func size(_ draws: inout Draws, in range: ClosedRange<Int>) -> Size {
    (draws.integer(in: range), draws.integer(in: range))
  }

  private static func call(
    _ draws: inout Draws, _ old: Size, _ new: Size, of bytes: [UInt8]? = nil
  ) -> Call {
    var image = draws.image(
      height: old.0, width: old.1, channels: draws.integer(in: 1...5))
    if let bytes { for index in image.bytes.indices { image.bytes[index] = draws.one(of: bytes) } }
    return Call("resize", image, new.0, new.1)
  }

  /// A picture of 1 to 5 channels with drawn sizes before and after.
  private static func pictures(
    _ id: String, _ words: Localized, of bytes: [UInt8]? = nil,
    _ sizes: @escaping @Sendable (inout Draws) -> (Size, Size)
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let (old, new) = sizes(&draws)
      return [call(&draws, old, new, of: bytes)]
    }
  }
}
