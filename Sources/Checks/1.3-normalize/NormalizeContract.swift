internal import CourseKit
internal import Images
internal import Localization
internal import Wire

/// The documented domain of `normalize(_:mean:std:)` and `channelStatistics(of:)`.
enum NormalizeContract {
  static let all = Contract(normalizing + measuring) {
    Reference([
      "normalize": {
        let image: Image = try $0.take()
        let statistics = ChannelStatistics(mean: try $0.take(), std: try $0.take())
        return .is(try statistics.normalized(image), within: tolerance(statistics))
      },
      "channelStatistics": {
        let right = StatisticsChecks.statistics(of: try $0.take())
        return .is([right.mean, right.std], within: tolerance(measured: right))
      },
    ])
  }

  /// The sample and the mean are at most 1, and so is what both are rounded to before they are divided.
  private static func tolerance(_ statistics: ChannelStatistics) -> Tolerance {
    Tolerance(relative: 1e-5, absolute: 2e-6 / (statistics.std.min() ?? 1))
  }

  /// A variance that is the difference of two means is off by some 1e-7 in single precision, which
  /// for a small deviation is much of it.
  private static func tolerance(measured: ChannelStatistics) -> Tolerance {
    let least = measured.std.filter { $0 > 0 }.min() ?? 1
    return Tolerance(relative: 2e-4, absolute: max(1e-5, 1e-6 / least))
  }

  private static let normalizing: [DomainClass] = [
    DomainClass(
      "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
      calls: [
        Call("normalize", example, [Float(0.5)], [Float(0.25)]),
        Call("channelStatistics", [example]),
      ]),
    pictures("channels", Localized(es: "de uno a cinco canales", en: "one to five channels")) {
      draws in
      (1...5).map { (draws.integer(in: 1...3), draws.integer(in: 2...4), $0) }
    },
    pictures(
      "lines",
      Localized(es: "una fila, una columna o un píxel", en: "one row, one column or one pixel")
    ) { draws in
      let (length, channels) = (draws.integer(in: 2...4), draws.integer(in: 2...4))
      return [1, channels].flatMap { [(1, length, $0), (length, 1, $0), (1, 1, $0)] }
    },
    pictures("empty", Localized(es: "ningún píxel", en: "no pixel")) { draws in
      let (side, channels) = (draws.integer(in: 1...4), draws.integer(in: 2...4))
      return [1, channels].flatMap { [(0, side, $0), (side, 0, $0)] }
    },
    DomainClass(
      "extremes",
      Localized(
        es: "medias de 0 a 1, desviaciones muy distintas",
        en: "means from 0 to 1, widely differing deviations")
    ) { draws in
      let order = draws.permutation(of: 3)
      let mean: [Float] = [0, 1, 0.02 + 0.96 * draws.generator.nextUniform()]
      let std: [Float] = [0.03, 1, 0.1 + 0.3 * draws.generator.nextUniform()]
      return [
        Call(
          "normalize", draws.image(height: 2, width: draws.integer(in: 1...3), channels: 3),
          order.map { mean[$0] }, order.reversed().map { std[$0] })
      ]
    },
    DomainClass(
      "every-byte", Localized(es: "cada byte, de 0 a 255", en: "each byte from 0 to 255")
    ) { draws in
      let channels = draws.one(of: [1, 2, 4])
      let bytes = draws.permutation(of: 256).map(UInt8.init)
      let image = Image(height: 8, width: 32 / channels, channels: channels, bytes: bytes)
      return [normalize(image, &draws), Call("channelStatistics", [image])]
    },
    DomainClass(
      "several", Localized(es: "varias imágenes seguidas", en: "several pictures in a row")
    ) { draws in
      (0..<3).map { _ in
        normalize(
          draws.image(
            height: draws.integer(in: 1...3), width: draws.integer(in: 1...3),
            channels: draws.integer(in: 1...4)), &draws)
      }
    },
  ]

  private static let measuring: [DomainClass] = [
    DomainClass(
      "sets",
      Localized(es: "conjuntos de una a cuatro imágenes", en: "sets of one to four pictures")
    ) { draws in
      (1...4).map { count in
        let channels = draws.integer(in: 1...5)
        let images = (0..<count).map { picture in
          var image = draws.image(
            height: draws.integer(in: 1...2), width: draws.integer(in: 2...3), channels: channels)
          // Each is lighter than the one before, so that none of the pictures is like all of them.
          for index in image.bytes.indices {
            image.bytes[index] = image.bytes[index] / 4 + UInt8(45 * picture)
          }
          return image
        }
        return Call("channelStatistics", images)
      }
    },
    DomainClass(
      "sets-with-empty",
      Localized(
        es: "con imágenes sin píxeles entre ellas", en: "with pictures without pixels among them")
    ) { draws in
      let channels = draws.integer(in: 1...3)
      let empty = [(0, 2), (3, 0)].map { draws.image(height: $0, width: $1, channels: channels) }
      let full = [(2, 2), (1, draws.integer(in: 1...3))].map {
        draws.image(height: $0, width: $1, channels: channels)
      }
      return [
        Call("channelStatistics", [empty[0], full[0], empty[1], full[1]]),
        Call("channelStatistics", [full[0], empty[1]]),
      ]
    },
    DomainClass(
      "no-spread",
      Localized(es: "un solo píxel en total, o todos negros", en: "one pixel in all, or all black")
    ) { draws in
      let channels = draws.integer(in: 1...3)
      let one = draws.image(height: 1, width: 1, channels: channels)
      let black = Image(
        height: 2, width: 3, channels: channels, bytes: Array(repeating: 0, count: 6 * channels))
      return [Call("channelStatistics", [one]), Call("channelStatistics", [black, black])]
    },
    DomainClass(
      "little-spread", Localized(es: "bytes casi iguales", en: "bytes nearly alike")
    ) { draws in
      let (channels, level) = (draws.integer(in: 1...3), draws.integer(in: 10...60))
      var image = draws.image(height: 3, width: draws.integer(in: 3...4), channels: channels)
      for index in image.bytes.indices {
        image.bytes[index] = UInt8(level) + image.bytes[index] / 64
      }
      return [Call("channelStatistics", [image])]
    },
    DomainClass(
      "many-pixels", Localized(es: "más de 255 píxeles", en: "more than 255 pixels")
    ) { draws in
      [
        Call(
          "channelStatistics",
          (0..<2).map { _ in
            draws.image(height: draws.integer(in: 13...15), width: 12, channels: 2)
          })
      ]
    },
  ]

  private static let example = Image(height: 1, width: 2, channels: 1, bytes: [0, 255])

  /// Pictures of drawn sizes, normalized.
  private static func pictures(
    _ id: String, _ words: Localized,
    _ sizes: @escaping @Sendable (inout Draws) -> [(Int, Int, Int)]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      sizes(&draws).map { height, width, channels in
        normalize(draws.image(height: height, width: width, channels: channels), &draws)
      }
    }
  }

  private static func normalize(_ image: Image, _ draws: inout Draws) -> Call {
    let statistics = ChannelStatistics.drawn(channels: image.channels, &draws)
    return Call("normalize", image, statistics.mean, statistics.std)
  }
}
