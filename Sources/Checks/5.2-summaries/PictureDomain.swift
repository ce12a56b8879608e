internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of photos and of what a network sees.
enum PictureDomain {
  static let all = [
    DomainClass("photos", Localized(es: "fotos de 1 y 3 canales", en: "photos of 1 and 3 channels"))
    {
      draws in
      [1, 3].flatMap { channels in
        photo(draws.image(height: draws.integer(in: 2...5), width: 6, channels: channels), step: 2)
      }
    },
    DomainClass(
      "photo-sides", Localized(es: "fotos de lados de 1 a 9", en: "photos with sides of 1 to 9")
    ) { draws in
      [(1, 1, 3), (1, 4, 1), (3, 3, 3), (3, 5, 1), (4, 3, 3), (9, 1, 3), (1, 3, 3)].flatMap {
        photo(draws.image(height: $0, width: $1, channels: $2), step: 1)
      }
    },
    DomainClass(
      "dark",
      Localized(
        es: "fotos casi negras, negras y blancas", en: "photos nearly black, black and white")
    ) { draws in
      [[0, 1], [0], [1], [255], [0, 255], [0, 1, 2]].flatMap { (levels: [Float]) in
        photo(draws.tensor([2, 3, 3], of: levels), step: 1)
      }
    },
    DomainClass(
      "fractions", Localized(es: "fotos con decimales", en: "photos with fractions")
    ) { draws in
      photo(draws.tensor([3, 4, 3], in: 0...255), step: 1)
        + photo(draws.tensor([2, 3, 3], in: 0...0.9), step: 2)
    },
    DomainClass(
      "inputs", Localized(es: "entradas de 1, 3 y 4 canales", en: "inputs of 1, 3 and 4 channels")
    ) { draws in
      [1, 3, 4].flatMap { channels in
        input(&draws, [channels, draws.integer(in: 2...5), 6], step: 2)
      }
    },
    DomainClass(
      "input-sides", Localized(es: "entradas de lados de 1 a 9", en: "inputs with sides of 1 to 9")
    ) { draws in
      [[3, 1, 1], [1, 1, 4], [3, 3, 3], [3, 5, 1], [1, 9, 2], [3, 4, 3]].flatMap {
        input(&draws, $0, step: 1)
      }
    },
    DomainClass(
      "dark-inputs",
      Localized(es: "entradas oscuras, negras y blancas", en: "dark, black and white inputs")
    ) { draws in
      [0...2, 0...0, 255...255].flatMap { input(&draws, [3, 2, 3], levels: $0, step: 1) }
    },
    DomainClass(
      "statistics",
      Localized(
        es: "medias de 0, desviaciones de 1 o más", en: "means of 0, deviations of 1 or more")
    ) { draws in
      [
        ([0, 0, 0], [1, 1, 1]), ([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]), ([0, 0.3, 1], [1, 2.5, 0.05]),
      ]
      .flatMap { (mean: [Float], deviation: [Float]) in
        input(&draws, [3, 2, 3], mean: mean, deviation: deviation, step: 1)
      }
    },
    DomainClass(
      "picture-steps",
      Localized(
        es: "varias imágenes en pasos de 0 a un millón",
        en: "several pictures at steps from 0 to a million")
    ) { draws in
      let steps = [0, draws.integer(in: 1...9), draws.integer(in: 300...1_000_000)]
      let pictures = steps.flatMap { step in
        [photo(draws.image(height: 2, width: draws.integer(in: 1...4), channels: 3), step: step)[1]]
          + [input(&draws, [3, draws.integer(in: 1...4), 2], step: step)[1]]
      }
      return [Call("new")] + pictures
        + [Call("images", "photo"), Call("images", "input"), Call("counts")]
    },
    DomainClass(
      "together", Localized(es: "las cuatro en un mismo writer", en: "all four to the same writer")
    ) { draws in
      let seen = [
        photo(draws.image(height: 2, width: 3, channels: 3), step: 5)[1],
        input(&draws, [3, 2, 3], step: 6)[1],
      ]
      let metrics = Call("logMetrics", ["loss"], draws.tensor([1], in: 0...1), 4)
      let settings = Call("logSettings", ["seed"], ["3"])
      // Each one stands before another, so that none may close the writer.
      return [Call("new"), seen[0], metrics, settings, seen[1], seen[0], settings, metrics]
        + [seen[1], Call("counts"), Call("scalars", "metrics/loss"), Call("texts", "settings")]
        + [Call("images", "photo"), Call("images", "input")]
    },
  ]

  private static func photo(_ image: Image, step: Int) -> [Call] {
    photo(Tensor(image), step: step)
  }

  private static func photo(_ photo: Tensor, step: Int) -> [Call] {
    [Call("new"), Call("logPhoto", photo, step), Call("images", "photo"), Call("counts")]
  }

  /// An input whose channels have each a mean and a deviation of their own, unless they are given.
  private static func input(
    _ draws: inout Draws, _ shape: [Int], levels: ClosedRange<Int> = 0...255,
    mean: [Float]? = nil, deviation: [Float]? = nil, step: Int
  ) -> [Call] {
    let order = draws.permutation(of: 4).prefix(shape[0])
    let (height, width) = (shape[1], shape[2])
    let bytes = draws.integers(height * width * shape[0], in: levels).map { UInt8($0) }
    let picture = NormalizedPicture(
      picture: Image(height: height, width: width, channels: shape[0], bytes: bytes),
      mean: mean ?? order.map { [0.2, 0.45, 0.7, 0.35][$0] },
      deviation: deviation ?? order.map { [0.4, 0.25, 0.15, 0.6][$0] })
    return [
      Call("new"),
      Call("logNetworkInput", picture.tensor, picture.means, picture.deviations, step),
      Call("images", "input"), Call("counts"),
    ]
  }
}
