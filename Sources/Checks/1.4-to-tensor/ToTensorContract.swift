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
      draws in
      (1...5).map { (draws.integer(in: 2...3), draws.integer(in: 2...4), $0) }
    },
    pictures("many-channels", Localized(es: "más de cinco canales", en: "more than five channels"))
    {
      draws in
      [6...9, 10...20, 65...70, 257...260].map {
        (draws.integer(in: 1...2), draws.integer(in: 2...3), draws.integer(in: $0))
      }
    },
    pictures("square", Localized(es: "cuadradas", en: "square ones")) { draws in
      let side = draws.integer(in: 2...4)
      return [1, 3, 4].map { (side, side, $0) }
    },
    pictures(
      "as-many-rows-as-channels",
      Localized(
        es: "tantas filas o columnas como canales", en: "as many rows or columns as channels")
    ) { draws in
      let other = draws.integer(in: 1...2)
      return [3, 4].flatMap { [($0, other, $0), (other, $0, $0)] }
    },
    pictures(
      "lines",
      Localized(es: "una fila, una columna o un píxel", en: "one row, one column or one pixel")
    ) { draws in
      let (length, channels) = (draws.integer(in: 2...5), draws.integer(in: 2...5))
      return [1, channels].flatMap { [(1, length, $0), (length, 1, $0), (1, 1, $0)] }
    },
    pictures("empty", Localized(es: "ningún píxel", en: "no pixel")) { draws in
      let (side, channels) = (draws.integer(in: 1...4), draws.integer(in: 2...5))
      return [1, channels].flatMap { [(0, side, $0), (side, 0, $0), (0, 0, $0)] }
    },
    pictures(
      "large", Localized(es: "más de 256 filas o columnas", en: "more than 256 rows or columns")
    ) { draws in
      let side = draws.integer(in: 257...300)
      return [(side, 2, draws.integer(in: 1...3)), (2, side, draws.integer(in: 1...3))]
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
      "zeros-and-ones", Localized(es: "solo ceros y unos", en: "only zeros and ones")
    ) { draws in
      let channels = draws.one(of: [1, 3])
      return [[0, 1], [0], [1]].map { (bytes: [UInt8]) in
        var image = draws.image(height: 2, width: draws.integer(in: 2...3), channels: channels)
        for index in image.bytes.indices { image.bytes[index] = draws.one(of: bytes) }
        return Call("toTensor", image)
      }
    },
    DomainClass(
      "several", Localized(es: "varias imágenes seguidas", en: "several pictures in a row")
    ) { draws in
      var images = (0..<3).map { _ in
        draws.image(
          height: draws.integer(in: 1...3), width: draws.integer(in: 1...3),
          channels: draws.integer(in: 1...4))
      }
      // The same size, the same bytes at both ends and the same sum, and all the same another one.
      let image = draws.image(height: 2, width: 2, channels: draws.integer(in: 1...3))
      images += [image, draws.rearranged(image)]
      return images.map { Call("toTensor", $0) }
    },
  ]) {
    Reference(["toTensor": { .is(ToTensor()(try $0.take()), within: .arithmetic) }])
  }

  /// Pictures of drawn sizes: rows, columns, channels.
  private static func pictures(
    _ id: String, _ words: Localized,
    _ sizes: @escaping @Sendable (inout Draws) -> [(Int, Int, Int)]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      sizes(&draws).map { height, width, channels in
        Call("toTensor", draws.image(height: height, width: width, channels: channels))
      }
    }
  }
}
