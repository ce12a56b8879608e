internal import CourseKit
internal import Localization

/// The documented domain of grey pictures.
enum GrayscaleContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("grayscale", red), Call("grayStatistics", [red]), Call("grayTensor", red, 0.5, 0.25),
          Call("grayInFeatures", 28, 28),
        ])
    ] + pictures + statistics + tensors + inputs
  ) { GrayscaleReference.operations() }

  private static let red = Image(
    height: 1, width: 2, channels: 3, bytes: [255, 0, 0, 255, 255, 255])

  private static let pictures = [
    grey("colours", Localized(es: "imágenes en color", en: "pictures in color")) {
      $0.image(height: $0.integer(in: 1...6), width: $0.integer(in: 1...6), channels: 3)
    },
    DomainClass("one-pixel", Localized(es: "un solo píxel", en: "a single pixel")) { draws in
      [1, 3].flatMap { channels in
        let image = draws.image(height: 1, width: 1, channels: channels)
        return [
          Call("grayscale", image), Call("grayStatistics", [image]),
          Call("grayTensor", image, draws.one(of: [Float(0), 0.5]), Float(0.25)),
        ]
      }
    },
    grey("pure", Localized(es: "blanco, negro y colores puros", en: "white, black and pure colors"))
    { draws in
      let width = draws.integer(in: 1...4)
      let bytes = (0..<3 * width).map { _ in draws.one(of: [UInt8(0), 255]) }
      return Image(height: 1, width: width, channels: 3, bytes: bytes)
    },
    grey("equal", Localized(es: "tres canales iguales", en: "three equal channels")) { draws in
      let levels = draws.integers(draws.integer(in: 1...5), in: 0...255)
      return Image(
        height: levels.count, width: 1, channels: 3,
        bytes: levels.flatMap { Array(repeating: UInt8($0), count: 3) })
    },
    grey("grey", Localized(es: "imágenes ya grises", en: "pictures that are gray already")) {
      $0.image(height: $0.integer(in: 1...4), width: $0.integer(in: 1...6), channels: 1)
    },
    DomainClass(
      "long", Localized(es: "más de 64 filas o columnas", en: "more than 64 rows or columns")
    ) { draws in
      let long = draws.integer(in: 65...70)
      return [(long, 2, 3), (2, long, 3), (long, 1, 1)].map { height, width, channels in
        Call("grayscale", draws.image(height: height, width: width, channels: channels))
      }
    },
    DomainClass(
      "no-pixels", Localized(es: "imágenes sin píxeles", en: "pictures without pixels")
    ) { draws in
      [(0, 3), (4, 3), (0, 1)].map { height, channels in
        let width = height == 0 ? draws.integer(in: 1...5) : 0
        return Call("grayscale", draws.image(height: height, width: width, channels: channels))
      }
    },
  ]

  private static let statistics = [
    DomainClass("few", Localized(es: "estadísticas de una imagen", en: "statistics of one picture"))
    { draws in
      [1, 3].map { channels in
        let (height, width) = (draws.integer(in: 1...3), draws.integer(in: 2...4))
        return Call(
          "grayStatistics", [draws.image(height: height, width: width, channels: channels)])
      }
    },
    measured("many", Localized(es: "de muchas, de varios tamaños", en: "of many, of several sizes"))
    { draws in
      // The last ones are bright, so that leaving them out shows.
      (0..<draws.integer(in: 9...12)).map { index in
        let image = draws.image(
          height: draws.integer(in: 1...6), width: draws.integer(in: 2...7), channels: 1)
        return index < 8 ? dimmed(image, by: 3) : dimmed(image, by: 4, from: 190)
      }
    },
    measured("mixed", Localized(es: "en color y grises a la vez", en: "in color and gray at once"))
    { draws in
      [3, 1].map { channels in
        dimmed(
          draws.image(height: 2, width: draws.integer(in: 2...4), channels: channels),
          by: channels)
      }
    },
    measured("with-empty", Localized(es: "con alguna sin píxeles", en: "with some without pixels"))
    {
      [
        Image(height: 0, width: 3, channels: 3, bytes: []),
        $0.image(height: 2, width: $0.integer(in: 1...3), channels: 1),
        Image(height: 2, width: 0, channels: 1, bytes: []),
      ]
    },
    DomainClass(
      "constant",
      Localized(
        es: "todo blanco, negro o de un mismo gris, desviación 0",
        en: "all white, black or of one gray, deviation 0")
    ) { draws in
      // A few pixels and hundreds, in which what rounding leaves of a mean adds up.
      [1, 20].flatMap { width in
        [0, 255, 77, 200, draws.integer(in: 1...254)].map { level in
          let images = (1...draws.integer(in: 1...2)).map { height in
            let count = 12 * width * height
            return Image(
              height: 12 * height, width: width, channels: 1,
              bytes: Array(repeating: UInt8(level), count: count))
          }
          return Call("grayStatistics", images)
        }
      }
    },
    measured("large", Localized(es: "de miles de píxeles", en: "of thousands of pixels")) { draws in
      (2...3).map { part in
        dimmed(
          draws.image(height: 30, width: draws.integer(in: 30...40), channels: 1), by: part)
      }
    },
  ]

  private static let tensors = [
    tensor(
      "plain", Localized(es: "media 0 y desviación 1", en: "mean 0 and deviation 1"), [(0, 1)]),
    tensor(
      "others", Localized(es: "otras medias y desviaciones", en: "other means and deviations"),
      [(-0.5, 0.125), (1.5, 3), (0.75, 0.02), (0.25, 0.001)]),
    DomainClass(
      "empty-tensor", Localized(es: "el tensor de cero píxeles", en: "the tensor of zero pixels")
    ) { draws in
      [1, 3].map { channels in
        Call(
          "grayTensor",
          Image(height: 0, width: draws.integer(in: 1...4), channels: channels, bytes: []),
          Float(0.5), Float(0.25))
      }
    },
  ]

  private static let inputs = [
    DomainClass(
      "inputs", Localized(es: "de 1 a miles de entradas", en: "from 1 to thousands of inputs")
    ) { draws in
      [
        Call("grayInFeatures", 1, 1), Call("grayInFeatures", 1, draws.integer(in: 2...9)),
        Call("grayInFeatures", draws.integer(in: 2...9), 1),
        Call("grayInFeatures", draws.integer(in: 200...999), draws.integer(in: 1000...4000)),
      ]
    }
  ]

  // MARK: Making classes

  private static func grey(
    _ id: String, _ words: Localized, _ image: @escaping @Sendable (inout Draws) -> Image
  ) -> DomainClass {
    DomainClass(id, words) { [Call("grayscale", image(&$0))] }
  }

  private static func measured(
    _ id: String, _ words: Localized, _ images: @escaping @Sendable (inout Draws) -> [Image]
  ) -> DomainClass {
    DomainClass(id, words) { [Call("grayStatistics", images(&$0))] }
  }

  /// A picture in grey and one in colour, normalized by the same mean and deviation.
  private static func tensor(
    _ id: String, _ words: Localized, _ numbers: [(mean: Float, deviation: Float)]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      numbers.flatMap { mean, deviation in
        [1, 3].map { channels in
          let sides = draws.integers(2, in: 1...5)
          return Call(
            "grayTensor", draws.image(height: sides[0], width: sides[1], channels: channels), mean,
            deviation)
        }
      }
    }
  }

  /// A picture of less contrast and another brightness, so that the pictures of a collection differ.
  private static func dimmed(_ image: Image, by part: Int, from level: UInt8 = 0) -> Image {
    Image(
      height: image.height, width: image.width, channels: image.channels,
      bytes: image.bytes.map { level + $0 / UInt8(part) })
  }
}
