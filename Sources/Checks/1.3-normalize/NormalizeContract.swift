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

  /// A variance that is the difference of two means is off by some 1e-7 of them in single precision,
  /// which for a small deviation is much of it, and sums of many numbers drift.
  ///
  /// Zeros are added up, squared and divided without any error: of black pixels all is exactly 0.
  private static func tolerance(measured: ChannelStatistics) -> Tolerance {
    let drift = 4e-6 + 1e-8 * Float(measured.pixelCount)
    let errors = zip(measured.mean, measured.std).map { mean, std -> Float in
      let variance = drift * (mean * mean + std * std)
      return variance > 0 ? variance / (std + variance.squareRoot()) : 0
    }
    return Tolerance(relative: 2e-4, absolute: errors.max() ?? 0)
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
    DomainClass(
      "many-channels", Localized(es: "más de cinco canales", en: "more than five channels")
    ) { draws in
      [6...9, 10...20, 65...70].map { range in
        let channels = draws.integer(in: range)
        return Call(
          "normalize", draws.image(height: 1, width: 2, channels: channels),
          draws.tensor([channels], in: 0.1...0.9).elements,
          draws.tensor([channels], in: 0.1...0.5).elements)
      }
        + [6...9, 10...20].map {
          Call(
            "channelStatistics", [draws.image(height: 2, width: 3, channels: draws.integer(in: $0))]
          )
        }
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
    pictures(
      "large", Localized(es: "más de 256 filas o columnas", en: "more than 256 rows or columns")
    ) { draws in
      let side = draws.integer(in: 257...300)
      return [(side, 2, 1), (1, side, 2)]
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
      "tiny-deviations", Localized(es: "desviaciones diminutas", en: "tiny deviations")
    ) { draws in
      // What is added to a deviation, or is the least that is divided by, shows here.
      ([1e-3, 1e-4, 1e-6] as [Float]).map { size in
        Call(
          "normalize", draws.image(height: 1, width: draws.integer(in: 3...4), channels: 1),
          [0.3 + 0.4 * draws.generator.nextUniform()],
          [size * (1 + draws.generator.nextUniform())])
      }
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
      var calls = (0..<3).map { _ in
        normalize(
          draws.image(
            height: draws.integer(in: 1...3), width: draws.integer(in: 1...3),
            channels: draws.integer(in: 1...4)), &draws)
      }
      // The same size, the same bytes at both ends and the same sum, and all the same another one; then
      // other numbers for the same picture.
      let (channels, picture) = (draws.integer(in: 1...3), draws.permutation(of: 12))
      let image = Image(
        height: 12 / channels, width: 1, channels: channels, bytes: picture.map { UInt8(20 * $0) })
      let other = draws.rearranged(image)
      let statistics = ChannelStatistics.drawn(channels: channels, &draws)
      calls += [image, other].map { Call("normalize", $0, statistics.mean, statistics.std) }
      calls.append(normalize(other, &draws))
      return calls + [image, other].map { Call("channelStatistics", [$0]) }
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
      Localized(es: "un solo píxel en total, o todos iguales", en: "one pixel in all, or all alike")
    ) { draws in
      let channels = draws.integer(in: 1...3)
      let one = draws.image(height: 1, width: 1, channels: channels)
      func even(_ byte: Int) -> Image {
        let bytes = Array(repeating: UInt8(byte), count: 6 * channels)
        return Image(height: 2, width: 3, channels: channels, bytes: bytes)
      }
      return [Call("channelStatistics", [one])]
        + [0, draws.integer(in: 1...254), 255].map {
          Call("channelStatistics", [even($0), even($0)])
        }
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
      "nearly-black", Localized(es: "casi todos negros", en: "nearly all black")
    ) { draws in
      // A small deviation that no rounding hides, since the mean is smaller still.
      let (channels, width) = (draws.integer(in: 1...2), draws.integer(in: 10...300))
      var image = Image(
        height: 3, width: width, channels: channels,
        bytes: Array(repeating: 0, count: 3 * width * channels))
      for channel in 0..<channels {
        image.bytes[draws.integer(in: 0...width) * channels + channel] = 1
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
    DomainClass(
      "tens-of-thousands",
      Localized(es: "decenas de miles de píxeles", en: "tens of thousands of pixels")
    ) { draws in
      // The squares of the white ones add up to more than 32 bits hold, as whole numbers; as numbers
      // from 0 to 1 they do so exactly, even in single precision.
      func even(_ byte: UInt8, _ sides: [Int]) -> Image {
        let bytes = Array(repeating: byte, count: sides[0] * sides[1])
        return Image(height: sides[0], width: sides[1], channels: 1, bytes: bytes)
      }
      let white = even(255, [257, 260].shuffled(using: &draws.generator))
      let black = even(0, [100, 101].shuffled(using: &draws.generator))
      return [Call("channelStatistics", draws.flag() ? [white, black] : [black, white])]
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
