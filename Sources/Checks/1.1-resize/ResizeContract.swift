internal import CourseKit
internal import Images
internal import Localization
internal import Wire

/// The documented domain of `resize(_:height:width:)`.
enum ResizeContract {
  private typealias Size = (Int, Int)
  /// Rows and columns before and after, and channels.
  private typealias Sizes = (Size, Size, Int)

  static let all = Contract([
    DomainClass(
      "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
      calls: [
        Call("resize", Image(height: 1, width: 2, channels: 1, bytes: [0, 100]), 1, 4)
      ]),
    pictures("channels", Localized(es: "de uno a cinco canales", en: "one to five channels")) {
      draws in
      (1...5).map { (size(&draws, in: 3...4), size(&draws, in: 2...6), $0) }
    },
    pictures("enlarged", Localized(es: "ampliar", en: "enlarging")) {
      [(size(&$0, in: 2...4), size(&$0, in: 5...9), $0.integer(in: 1...5))]
    },
    pictures("shrunk", Localized(es: "reducir", en: "shrinking")) {
      [(size(&$0, in: 6...9), size(&$0, in: 2...5), $0.integer(in: 1...5))]
    },
    pictures(
      "one-grows",
      Localized(es: "un eje crece y el otro mengua", en: "one axis grows and the other shrinks")
    ) {
      let (old, new) = (size(&$0, in: 2...4), size(&$0, in: 5...8))
      return [((old.0, new.1), (new.0, old.1), 1), ((new.0, old.1), (old.0, new.1), 3)]
    },
    pictures("one-stays", Localized(es: "un eje se queda igual", en: "one axis stays the same")) {
      let (old, new) = (size(&$0, in: 2...4), size(&$0, in: 5...7))
      return [
        (old, (old.0, new.1), 1), (old, (new.0, old.1), 3), (new, (new.0, old.1), 2),
        (new, (old.0, new.1), 1),
      ]
    },
    pictures("same", Localized(es: "el mismo tamaño", en: "the same size")) {
      let (one, two) = (size(&$0, in: 2...4), size(&$0, in: 2...4))
      return [(one, one, 1), (two, two, $0.integer(in: 2...5))]
    },
    pictures(
      "transposed", Localized(es: "alto y ancho intercambiados", en: "height and width swapped")
    ) {
      let (short, long) = ($0.integer(in: 2...4), $0.integer(in: 5...7))
      return [((short, long), (long, short), 1), ((long, short), (short, long), 3)]
    },
    pictures(
      "multiples", Localized(es: "el doble, el triple, la mitad", en: "twice, thrice, half")
    ) { draws in
      let short = (draws.integer(in: 2...3), draws.integer(in: 2...3))
      return (2...4).flatMap { factor -> [Sizes] in
        let long = (short.0 * factor, short.1 * factor)
        return [(short, long, 1), (long, short, 1)]
      }
    },
    pictures(
      "to-one",
      Localized(es: "a un píxel, una fila o una columna", en: "to one pixel, row or column")
    ) { draws in
      let length = draws.integer(in: 3...6)
      return [(1, 1), (1, length), (length, 1)].flatMap { new -> [Sizes] in
        [((4, 5), new, draws.integer(in: 1...3)), (size(&draws, in: 2...7), new, 1)]
      }
    },
    pictures(
      "from-one",
      Localized(es: "de un píxel, una fila o una columna", en: "from one pixel, row or column")
    ) { draws in
      let length = draws.integer(in: 2...5)
      return [(1, 1), (1, length), (length, 1)].flatMap { old -> [Sizes] in
        [(old, size(&draws, in: 2...6), draws.integer(in: 1...4)), (old, (1, 1), 1)]
      }
    },
    pictures(
      "large", Localized(es: "más de 64 píxeles de lado", en: "sides of more than 64 pixels")
    ) {
      // No multiple of the new side.
      let (long, new) = ($0.one(of: [67, 71, 73, 79]), $0.integer(in: 3...9))
      return [
        ((long, 2), (new, 3), 1), ((2, long), (3, new), 1), ((new, 2), (long, 3), 1),
        ((2, new), (3, long), 1),
        // More than a byte counts.
        ((long + 400, 1), (new, 1), 1), ((1, new), (1, long + 400), 1),
      ]
    },
    pictures(
      "black-and-white", Localized(es: "solo blanco y negro", en: "black and white only"),
      of: [0, 255]
    ) { [(size(&$0, in: 2...5), size(&$0, in: 2...6), $0.integer(in: 1...3))] },
    DomainClass(
      "several", Localized(es: "varias imágenes seguidas", en: "several pictures in a row")
    ) { draws in
      (0..<3).map { _ in
        call(&draws, (size(&draws, in: 2...4), size(&draws, in: 2...5), draws.integer(in: 1...4)))
      }
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
    _ draws: inout Draws, _ sizes: Sizes, of bytes: [UInt8]? = nil
  ) -> Call {
    let (old, new, channels) = sizes
    var image = draws.image(height: old.0, width: old.1, channels: channels)
    if let bytes { for index in image.bytes.indices { image.bytes[index] = draws.one(of: bytes) } }
    return Call("resize", image, new.0, new.1)
  }

  /// Pictures with drawn sizes.
  private static func pictures(
    _ id: String, _ words: Localized, of bytes: [UInt8]? = nil,
    _ sizes: @escaping @Sendable (inout Draws) -> [Sizes]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      sizes(&draws).map { call(&draws, $0, of: bytes) }
    }
  }
}
