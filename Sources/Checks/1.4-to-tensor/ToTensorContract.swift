internal import CourseKit
internal import Images
internal import Localization
internal import Wire

/// The documented domain of `toTensor(_:)`.
enum ToTensorContract {
  static let all = Contract([
    DomainClass(
      "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
      calls: [
        Call(
          "toTensor", Image(height: 1, width: 2, channels: 3, bytes: [255, 0, 0, 0, 0, 255]))
      ]),
    pictures("channels", Localized(es: "de uno a cinco canales", en: "one to five channels")) {
      ($0.integer(in: 2...3), $0.integer(in: 2...4), $0.integer(in: 1...5))
    },
    pictures("many-channels", Localized(es: "más de cinco canales", en: "more than five channels"))
    {
      ($0.integer(in: 1...2), $0.integer(in: 2...3), $0.integer(in: 6...9))
    },
    pictures("square", Localized(es: "cuadradas", en: "square ones")) {
      let side = $0.integer(in: 2...4)
      return (side, side, $0.one(of: [1, 3, 4]))
    },
    pictures(
      "as-many-rows-as-channels",
      Localized(
        es: "tantas filas o columnas como canales", en: "as many rows or columns as channels")
    ) {
      let (side, other) = ($0.integer(in: 3...4), $0.integer(in: 1...5))
      return $0.flag() ? (side, other, side) : (other, side, side)
    },
    pictures(
      "lines",
      Localized(es: "una fila, una columna o un píxel", en: "one row, one column or one pixel")
    ) {
      let length = $0.integer(in: 1...5)
      return $0.flag() ? (1, length, $0.integer(in: 1...5)) : (length, 1, $0.integer(in: 1...5))
    },
    pictures("empty", Localized(es: "ningún píxel", en: "no pixel")) {
      let side = $0.integer(in: 0...4)
      return $0.flag() ? (0, side, $0.integer(in: 1...5)) : (side, 0, $0.integer(in: 1...5))
    },
    pictures(
      "large", Localized(es: "más de 64 filas o columnas", en: "more than 64 rows or columns")
    ) {
      let side = $0.integer(in: 65...70)
      return $0.flag() ? (side, 2, $0.integer(in: 1...3)) : (2, side, $0.integer(in: 1...3))
    },
    DomainClass(
      "every-byte", Localized(es: "cada byte, de 0 a 255", en: "each byte from 0 to 255")
    ) { draws in
      let channels = draws.one(of: [1, 2, 4])
      let bytes = draws.permutation(of: 256).map(UInt8.init)
      return [
        Call("toTensor", Image(height: 8, width: 32 / channels, channels: channels, bytes: bytes))
      ]
    },
    DomainClass(
      "several", Localized(es: "varias imágenes seguidas", en: "several pictures in a row")
    ) { draws in
      (0..<3).map { _ in
        Call(
          "toTensor",
          draws.image(
            height: draws.integer(in: 1...3), width: draws.integer(in: 1...3),
            channels: draws.integer(in: 1...4)))
      }
    },
  ]) {
    Reference(["toTensor": { .is(ToTensor()(try $0.take()), within: .arithmetic) }])
  }

  /// A picture of a drawn size.
  private static func pictures(
    _ id: String, _ words: Localized,
    _ size: @escaping @Sendable (inout Draws) -> (height: Int, width: Int, channels: Int)
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let size = size(&draws)
      return [
        Call(
          "toTensor",
          draws.image(height: size.height, width: size.width, channels: size.channels))
      ]
    }
  }
}
