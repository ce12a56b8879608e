internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `RandomHorizontalFlip`, `Compose` and the transforms of the two sets.
enum AugmentContract {
  static let all = Contract(flipping + composing) {
    var generator = SeededGenerator(seed: 0)
    return Reference([
      "seed": {
        generator = try $0.generator()
        return .done
      },
      "flips": {
        let (p, image): (Float, Image) = (try $0.take(), try $0.take())
        let count: Int = try $0.take()
        guard p == 0 || p == 1 else {
          return .satisfying { faultByChance(in: $0, of: image, count) }
        }
        return .is(Array(repeating: p == 0 ? image : image.mirrored, count: count))
      },
      "flipsByDefault": {
        let (image, count): (Image, Int) = (try $0.take(), try $0.take())
        return .satisfying { faultByChance(in: $0, of: image, count) }
      },
      "compose": { .is(Steps(try $0.take([String].self))(try $0.take(), using: &generator)) },
      "training": {
        let (preparing, augmenting): ([String], [String]) = (try $0.take(), try $0.take())
        return .is(Steps(preparing + augmenting)(try $0.take(), using: &generator))
      },
      "validation": {
        let (preparing, _): ([String], [String]) = (try $0.take(), try $0.take())
        return .is(Steps(preparing)(try $0.take(), using: &generator))
      },
    ])
  }

  /// What is wrong with flips by chance, whose law other checks hold: of many, some are mirrored and
  /// some are not, and each is one or the other.
  ///
  /// With p from 0.25 to 0.75, 120 flips are all alike with a probability below 1.1e-15, and with
  /// 0.03 and 0.97 1200 with one below 1.4e-16.
  private static func faultByChance(
    in value: Value, of image: Image, _ count: Int
  ) -> Failure.Fault? {
    guard let images = [Image](value) else {
      return .kind(expected: "\(Value.Kind.list)", got: "\(value.kind)")
    }
    guard images.count == count else { return .count(expected: count, got: images.count) }
    let mirrored = image.mirrored
    if images.contains(where: { $0 != image && $0 != mirrored }) {
      return .law(
        Localized(
          es: "hay una imagen que no es la dada ni su espejo",
          en: "there is a picture that is neither the given one nor its mirror image"))
    }
    let flips = images.count { $0 == mirrored }
    guard count >= many, flips == 0 || flips == count else { return nil }
    return .law(
      Localized(
        es: "de \(count) imágenes se reflejaron \(flips)",
        en: "of \(count) pictures \(flips) were mirrored"))
  }

  /// So many flips are not all alike by chance.
  private static let many = 120

  /// Seeds whose first number is the least, 0, and the greatest, 1 − 2⁻²⁴.
  private static let extremeSeeds = (least: 5_618_432, greatest: 3_747_935)

  private static let flipping: [DomainClass] = [
    DomainClass(
      "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
      calls: [
        Call("seed", 1), Call("flips", Float(1), example, 1), Call("flips", Float(0), example, 1),
      ]),
    pictures("channels", Localized(es: "de uno a cinco canales", en: "one to five channels")) {
      draws in
      (1...5).map { (draws.integer(in: 1...2), draws.integer(in: 3...5), $0) }
    },
    pictures(
      "lines",
      Localized(es: "una fila, una columna o un píxel", en: "one row, one column or one pixel")
    ) { draws in
      let (length, channels) = (draws.integer(in: 3...6), draws.integer(in: 2...5))
      return [1, channels].flatMap { [(1, length, $0), (length, 1, $0), (1, 1, $0)] }
    },
    pictures("empty", Localized(es: "ningún píxel", en: "no pixel")) {
      let side = $0.integer(in: 1...4)
      return [(0, side, 3), (side, 0, 1)]
    },
    pictures(
      "large", Localized(es: "más de 64 filas o columnas", en: "more than 64 rows or columns")
    ) {
      let side = $0.integer(in: 65...68)
      return [(side, 2, 2), (2, side, 3), (1, side + 1, 1)]
    },
    DomainClass(
      "always-and-never",
      Localized(
        es: "p = 0 y p = 1, salga el número que salga",
        en: "p = 0 and p = 1, whatever number is drawn")
    ) { draws in
      let image = picture(&draws)
      return [extremeSeeds.least, extremeSeeds.greatest].flatMap { seed in
        [Float(0), 1].flatMap { [Call("seed", seed), Call("flips", $0, image, 1)] }
      }
    },
    DomainClass(
      "in-between", Localized(es: "otras p entre medias", en: "other p in between")
    ) { draws in
      let seed = draws.integer(in: 1...1000)
      return [
        Call("seed", seed),
        Call("flips", draws.one(of: [Float(0.1), 0.5, 0.9]), picture(&draws), 2),
        Call("flips", draws.one(of: [Float(0.25), 0.3]), unlike(&draws), many),
        Call("flips", draws.one(of: [Float(0.6), 0.75]), unlike(&draws), many),
        Call("flips", draws.one(of: [Float(0.03), 0.97]), unlike(&draws), 10 * many),
        Call("flipsByDefault", unlike(&draws), many),
        Call("flips", Float(1), picture(&draws), 2), Call("flips", Float(0), picture(&draws), 2),
      ]
    },
  ]

  private static let composing: [DomainClass] = [
    DomainClass(
      "compose",
      Localized(
        es: "Compose con cero a seis transformaciones", en: "Compose with none to six transforms")
    ) { draws in
      [Call("seed", 1)] + (0...6).map { Call("compose", steps($0, &draws), picture(&draws)) }
    },
    DomainClass(
      "sizes",
      Localized(es: "transformaciones que cambian el tamaño", en: "transforms that change the size")
    ) { draws in
      let names = ["left", "mirror", "add \(draws.integer(in: 1...9))"]
      return [
        Call("seed", 1),
        Call("compose", draws.permutation(of: 3).map { names[$0] }, picture(&draws)),
        Call("compose", ["left", "left"], picture(&draws)),
      ]
    },
    DomainClass(
      "chance",
      Localized(
        es: "azar, varias veces y desde la misma semilla",
        en: "chance, several times and from the same seed")
    ) { draws in
      let seed = draws.integer(in: 1...1_000_000)
      let calls = (0..<2).map { _ in
        Call(
          "compose", (0..<draws.integer(in: 1...3)).map { $0 == 1 ? "double" : "noise" },
          picture(&draws))
      }
      return [Call("seed", seed)] + calls + [Call("seed", seed)] + calls
    },
    DomainClass(
      "sets",
      Localized(
        es: "los dos conjuntos, con listas de cero a tres",
        en: "both sets, with lists of none to three")
    ) { draws in
      let pairs = [(0, 0), (0, 2), (2, 0), (3, 1), (1, 3)]
      return [Call("seed", 1)]
        + pairs.flatMap { count, other in
          let (preparing, augmenting) = (steps(count, &draws), steps(other, &draws))
          // One row and two, and another picture of a size that has been there.
          let (width, channels) = (draws.integer(in: 3...5), draws.integer(in: 1...3))
          return [1, 2, 2].flatMap { height in
            let image = draws.image(height: height, width: width, channels: channels)
            return ["training", "validation"].map { Call($0, preparing, augmenting, image) }
          }
        }
    },
    DomainClass(
      "sets-by-chance",
      Localized(es: "los dos, con azar al aumentar", en: "both, with chance in augmenting")
    ) { draws in
      let (seed, preparing) = (
        draws.integer(in: 1...1_000_000), steps(draws.integer(in: 0...2), &draws)
      )
      let image = picture(&draws)
      return [Call("seed", seed)]
        + ["validation", "training", "validation", "training"].map {
          Call($0, preparing, ["noise"], image)
        }
    },
  ]

  private static let example = Image(height: 2, width: 3, channels: 1, bytes: [1, 2, 3, 4, 5, 6])

  private static func picture(_ draws: inout Draws) -> Image {
    draws.image(
      height: draws.integer(in: 1...2), width: draws.integer(in: 3...5),
      channels: draws.integer(in: 1...3))
  }

  /// A picture that is no mirror image of itself.
  private static func unlike(_ draws: inout Draws) -> Image {
    let level = UInt8(draws.integer(in: 1...200))
    return Image(
      height: 1, width: 3, channels: 1,
      bytes: [level, UInt8(draws.integer(in: 0...255)), level + 1])
  }

  /// Transforms of which no two that follow each other may be exchanged.
  private static func steps(_ count: Int, _ draws: inout Draws) -> [String] {
    let first = draws.integer(in: 0...1)
    return (0..<count).map {
      ($0 + first) % 2 == 0 ? "double" : "add \(draws.integer(in: 1...20))"
    }
  }

  /// Pictures of drawn sizes, which are flipped, and one that is not.
  private static func pictures(
    _ id: String, _ words: Localized,
    _ sizes: @escaping @Sendable (inout Draws) -> [(Int, Int, Int)]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let images = sizes(&draws).map { height, width, channels in
        draws.image(height: height, width: width, channels: channels)
      }
      return [Call("seed", 1)] + images.map { Call("flips", Float(1), $0, 2) }
        + images.suffix(1).map { Call("flips", Float(0), $0, 2) }
    }
  }
}
