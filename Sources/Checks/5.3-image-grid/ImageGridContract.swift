internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `makeGrid` and `frameMistakes`.
enum ImageGridContract {
  static let all = Contract([example] + GridDomain.all + FrameDomain.all) {
    Reference([
      "makeGrid": {
        .is(
          GridDefinition(
            images: try $0.take(), columns: try $0.take(), padding: try $0.take(),
            padValue: try $0.take()
          ).grid)
      },
      "frameMistakes": {
        .is(
          FrameDefinition(
            images: try $0.take(), labels: try $0.take(), predictions: try $0.take(),
            color: try $0.take()
          ).framed)
      },
    ])
  }

  private static let example = DomainClass(
    "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
    calls: [
      Call(
        "makeGrid", Tensor(shape: [3, 1, 1, 2], elements: [1, 2, 3, 4, 5, 6]), 2, 1, Float(9)),
      Call(
        "frameMistakes", Tensor(shape: [1, 1, 3, 3], elements: [1, 2, 3, 4, 5, 6, 7, 8, 9]), [7],
        [1], [Float(0)]),
    ])
}

/// The documented domain of `makeGrid`.
enum GridDomain {
  static let all = [
    DomainClass(
      "grids", Localized(es: "filas llenas y a medias", en: "full rows and partial ones")
    ) { draws in
      let columns = draws.integer(in: 2...4)
      // Full, one missing, and one only in the last row.
      return [2 * columns, 3 * columns - 1, columns + 1].map {
        grid(&draws, count: $0, columns: columns)
      }
    },
    DomainClass("columns", Localized(es: "de 1 a 1000 columnas", en: "1 to 1000 columns")) {
      draws in
      let count = draws.integer(in: 2...5)
      return [1, count - 1, count, count + 1, 1000].map {
        grid(&draws, count: count, columns: $0)
      }
    },
    DomainClass(
      "paddings", Localized(es: "bordes de 0 a 9 píxeles", en: "borders of 0 to 9 pixels")
    ) { draws in
      [0, 1, 2, draws.integer(in: 6...9)].map {
        grid(&draws, count: draws.integer(in: 2...3), columns: 2, padding: $0)
      }
    },
    DomainClass(
      "channels", Localized(es: "imágenes de 1 a 5 canales", en: "images of 1 to 5 channels")
    ) { draws in
      (1...5).map { grid(&draws, count: draws.integer(in: 2...3), columns: 2, channels: $0) }
    },
    DomainClass("one-image", Localized(es: "una sola imagen", en: "a single image")) { draws in
      (1...4).map {
        grid(
          &draws, count: 1, columns: draws.integer(in: 1...3), padding: draws.integer(in: 1...3),
          channels: $0)
      } + [grid(&draws, count: 1, columns: 8, padding: 0)]
        + [0, 1].map {
          grid(&draws, count: 1, columns: 2, padding: $0, channels: 1, sides: [1, 1])
        }
    },
    DomainClass("no-images", Localized(es: "ninguna imagen", en: "no image")) { draws in
      (1...4).map {
        grid(
          &draws, count: 0, columns: draws.integer(in: 1...3), padding: draws.integer(in: 0...3),
          channels: $0)
      }
    },
    DomainClass(
      "sides",
      Localized(es: "imágenes de 1 píxel, altas y anchas", en: "images of 1 pixel, tall and broad")
    ) { draws in
      let side = draws.integer(in: 2...5)
      return [[1, 1], [1, side], [side, 1], [side, side], [5, 2]].map {
        grid(&draws, count: 3, columns: 2, sides: $0)
      }
    },
    DomainClass(
      "numbers",
      Localized(es: "cualquier padValue", en: "any padValue")
    ) { draws in
      [0, -2.5, 0.5, 255, 1e30, .nan, .infinity].map { (value: Float) in
        grid(&draws, count: 3, columns: 2, channels: 3, padValue: value)
      }
    },
    DomainClass("many", Localized(es: "más de 64 imágenes", en: "more than 64 images")) { draws in
      [grid(&draws, count: draws.integer(in: 65...71), columns: 8, channels: 1, sides: [1, 2])]
    },
  ]

  private static func grid(
    _ draws: inout Draws, count: Int, columns: Int, padding: Int? = nil, channels: Int? = nil,
    sides: [Int]? = nil, padValue: Float? = nil
  ) -> Call {
    let shape =
      [count, channels ?? draws.integer(in: 1...4)]
      + (sides ?? [draws.integer(in: 1...3), draws.integer(in: 1...4)])
    let images =
      padValue == nil ? draws.tensor(shape, in: -3...3) : draws.tensor(shape, of: .wild)
    return Call(
      "makeGrid", images, columns, padding ?? draws.integer(in: 0...3),
      padValue ?? Float(draws.integer(in: 4...9)))
  }
}
