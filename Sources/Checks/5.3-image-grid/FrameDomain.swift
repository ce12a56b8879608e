internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `frameMistakes`.
enum FrameDomain {
  static let all = [
    DomainClass(
      "frames", Localized(es: "aciertos y fallos mezclados", en: "right and wrong ones mixed")
    ) { draws in
      let order = draws.permutation(of: 5)
      return [2, 4].map { wrong in frame(&draws, order.map { $0 < wrong }) }
    },
    DomainClass(
      "all-or-none",
      Localized(es: "todo bien, todo mal o ninguna imagen", en: "all right, all wrong or no image")
    ) { draws in
      [[true, true, true], [false, false], [true], [false], []].map { frame(&draws, $0) }
    },
    DomainClass(
      "frame-channels", Localized(es: "marcos de 1 a 5 canales", en: "frames of 1 to 5 channels")
    ) { draws in
      (1...5).map { frame(&draws, [true, false, true], channels: $0) }
    },
    DomainClass(
      "frame-sides", Localized(es: "marcos en lados de 1 a 9", en: "frames on sides of 1 to 9")
    ) { draws in
      [[1, 1], [1, 4], [4, 1], [2, 2], [2, 5], [5, 2], [3, 9], [9, 3], [4, 4]].map {
        frame(&draws, [false, true], channels: 2, sides: $0)
      }
    },
    DomainClass(
      "labels",
      Localized(es: "clases de cualquier tamaño y signo", en: "classes of any size and sign")
    ) { draws in
      let images = draws.tensor([6, 1, 3, 3], in: -3...3)
      // Classes that are alike in their parity, in their last byte, in their last four, as numbers in
      // single or double precision, or in their size alone.
      return [
        Call(
          "frameMistakes", images, [1000, 0, 1, -1, 256, 3], [1000, 256, -1, -1, 0, 5],
          [Float(9)]),
        Call(
          "frameMistakes", images, [7, -5, 16_777_217, 1 << 53, -2, Int.max],
          [7 + (1 << 32), 3, 16_777_216, (1 << 53) + 1, -2, Int.min], [Float(9)]),
      ]
    },
    DomainClass(
      "colors",
      Localized(es: "colores y píxeles de cualquier valor", en: "colors and pixels of any value")
    ) { draws in
      let images = draws.tensor([3, 3, 4, 3], of: .wild)
      return [[0, 0, 0], [-1, 0.5, 300], [.nan, .infinity, -0.0]].map { (color: [Float]) in
        Call("frameMistakes", images, [1, 2, 3], [1, 0, 4], color)
      }
    },
    DomainClass(
      "many-frames",
      Localized(es: "marcos en más de 64 imágenes", en: "frames on more than 64 images")
    ) { draws in
      let count = draws.integer(in: 65...70)
      return [
        frame(
          &draws, (0..<count).map { $0 % 3 != 1 || $0 == count - 1 }, channels: 1, sides: [3, 3])
      ]
    },
  ]

  private static func frame(
    _ draws: inout Draws, _ wrong: [Bool], channels: Int? = nil, sides: [Int]? = nil
  ) -> Call {
    let channels = channels ?? draws.integer(in: 1...3)
    let labels = wrong.map { _ in draws.integer(in: 0...9) }
    let predictions = zip(labels, wrong).map { label, isWrong in
      isWrong ? (label + draws.integer(in: 1...9)) % 10 : label
    }
    let shape =
      [wrong.count, channels] + (sides ?? [draws.integer(in: 3...4), draws.integer(in: 3...5)])
    return Call(
      "frameMistakes", draws.tensor(shape, in: -3...3), labels, predictions,
      draws.permutation(of: channels).map { Float($0 + 4) })
  }
}
