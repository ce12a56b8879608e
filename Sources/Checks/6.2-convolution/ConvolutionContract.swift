internal import CourseKit
internal import Localization

/// The documented domain of `Conv2d` and of the size of its output.
enum ConvolutionContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("new", edges, Tensor(shape: [1], elements: [10]), 1, 0), Call("forward", row),
          Call("outputShape", row.shape), Call("parameterCount", row.shape),
          Call("outputSize", 32, 3, 1, 1),
        ])
    ] + sizes + layers + sessions
  ) { ConvolutionReference.operations() }

  private static let edges = Tensor(shape: [1, 1, 1, 2], elements: [-1, 1])
  private static let row = Tensor(shape: [1, 1, 1, 4], elements: [3, 3, 7, 5])

  /// Questions about sizes alone.
  private static let sizes = [
    DomainClass(
      "sizes", Localized(es: "tamaños de cualquier lado", en: "sizes of sides of any length")
    ) { draws in
      (0..<4).map { _ in
        let (kernel, padding) = (draws.integer(in: 1...9), draws.integer(in: 0...4))
        let length = max(1, kernel - 2 * padding) + draws.integer(in: 0...40)
        return Call("outputSize", length, kernel, draws.integer(in: 1...5), padding)
      }
    },
    DomainClass(
      "long", Localized(es: "lados de miles de píxeles", en: "sides of thousands of pixels")
    ) { draws in
      [
        Call(
          "outputSize", draws.integer(in: 1000...5000), draws.integer(in: 1...300),
          draws.integer(in: 1...70), draws.integer(in: 0...100)),
        // A long kernel, and an output as long.
        Call("outputSize", draws.integer(in: 2000...5000), draws.integer(in: 400...900), 1, 0),
        Call("outputSize", draws.integer(in: 2000...5000), draws.integer(in: 400...900), 2, 7),
      ]
    },
    DomainClass(
      "just-fits",
      Localized(
        es: "un núcleo que cabe justo, o ya no", en: "a kernel that just fits, or no longer")
    ) { draws in
      let (padding, stride) = (draws.integer(in: 0...2), draws.integer(in: 2...4))
      let kernel = draws.integer(in: 2 * padding + 6...2 * padding + 9)
      return (-5...stride).map {
        Call("outputSize", kernel - 2 * padding + $0, kernel, stride, padding)
      }
    },
    DomainClass(
      "does-not-fit",
      Localized(
        es: "forward con un núcleo que no cabe", en: "forward with a kernel that does not fit")
    ) { draws in
      // Too long along the columns, along the rows, and along both.
      (0...2).flatMap { fitting in
        let kernel = draws.integers(2, in: 4...6)
        let padding = draws.integer(in: 0...1)
        let sides = (0..<2).map { side in
          let exact = kernel[side] - 2 * padding
          return draws.integer(in: side == fitting ? exact...exact + 2 : 1...exact - 1)
        }
        return made(&draws, out: 1, in: 1, kernel, draws.integer(in: 1...3), padding)
          + [1, 0].map { Call("forward", numbers([$0, 1] + sides, &draws)) }
      }
    },
  ]

  /// Layers of many shapes, each for one picture.
  private static let layers: [DomainClass] = [
    layers(
      "channels",
      Localized(es: "de 1 a 5 canales de entrada y de salida", en: "1 to 5 channels in and out"),
      for: Array(1...5)
    ) { shape, count, draws in
      shape.channels = (count, draws.integer(in: 0...4) == 0 ? count : 6 - count)
    },
    layer("many-channels", Localized(es: "más de ocho canales", en: "more than eight channels")) {
      $0.channels = ($1.integer(in: 9...12), $1.integer(in: 9...12))
      $0.kernel = $1.integers(2, in: 1...2)
      $0.picture = [2, 2]
    },
    layers(
      "not-square",
      Localized(
        es: "núcleos e imágenes no cuadrados", en: "kernels and pictures that are not square"),
      for: [[1, 3], [3, 1], [2, 4]]
    ) { shape, kernel, draws in
      shape.kernel = kernel
      shape.picture = kernel[0] == 1 ? [4, 7] : [7, 4]
      shape.stride = draws.integer(in: 1...2)
    },
    layers("one-by-one", Localized(es: "núcleos de 1×1", en: "kernels of 1×1"), for: [0, 1]) {
      shape, padding, _ in
      shape.kernel = [1, 1]
      shape.stride = padding + 1
      shape.padding = padding
    },
    layers(
      "one-pixel", Localized(es: "imágenes de un píxel", en: "pictures of one pixel"), for: [0, 1]
    ) { shape, padding, draws in
      shape.picture = [1, 1]
      shape.padding = padding
      shape.kernel = padding == 0 ? [1, 1] : draws.integers(2, in: 2...3)
    },
    layer("both", Localized(es: "padding y stride a la vez", en: "padding and stride at once")) {
      $0.kernel = $1.integers(2, in: 1...3)
      $0.stride = $1.integer(in: 2...3)
      $0.padding = $1.integer(in: 1...2)
    },
    layer(
      "wide-stride",
      Localized(es: "un avance mayor que el núcleo", en: "a stride longer than the kernel")
    ) {
      $0.stride = $1.integer(in: 3...6)
    },
    layer(
      "wide-padding",
      Localized(es: "un relleno mayor que el núcleo", en: "a padding wider than the kernel")
    ) {
      $0.kernel = $1.integers(2, in: 1...2)
      $0.picture = $1.integers(2, in: 1...2)
      $0.padding = $1.integer(in: 2...3)
    },
    layer(
      "whole", Localized(es: "un núcleo como la imagen", en: "a kernel as large as the picture")
    ) {
      $0.picture = $1.integers(2, in: 2...4)
      $0.kernel = $0.picture
      $0.stride = $1.integer(in: 1...2)
    },
    layers("without-bias", Localized(es: "sin sesgo", en: "without a bias"), for: [1, 2]) {
      shape, stride, draws in
      shape.hasBias = false
      shape.stride = stride
      shape.batch = draws.integer(in: 1...2)
    },
    layer("batch", Localized(es: "lotes de varias imágenes", en: "batches of several pictures")) {
      $0.batch = $1.integer(in: 2...5)
      $0.channels = (1, $1.integer(in: 1...2))
    },
    layer("empty", Localized(es: "un lote vacío", en: "an empty batch")) {
      $0.batch = 0
      $0.padding = $1.integer(in: 0...1)
    },
    layers(
      "large", Localized(es: "una imagen grande", en: "a large picture"),
      for: [[10, 70], [66, 9]]
    ) { shape, picture, draws in
      shape.channels = (1, 1)
      shape.picture = picture
      shape.padding = draws.integer(in: 0...1)
    },
    layers(
      "wild",
      Localized(
        es: "-0, infinitos y NaN en la imagen, también bajo un 0 del núcleo",
        en: "-0, infinities and NaN in the picture, also below a 0 of the kernel"),
      for: [numbers, [0, 0, 0, 1, -0.0]] as [[Float]]
    ) { shape, weights, draws in
      shape.channels = (1, 1)
      shape.picture = draws.integers(2, in: 2...4)
      shape.padding = draws.integer(in: 0...1)
      shape.pixels = [0, -0.0, 1, -1, 300, .infinity, -.infinity, .nan]
      shape.weights = weights
    },
    layers(
      "zeros",
      Localized(es: "ceros en el núcleo y en el sesgo", en: "zeros in the kernel and in the bias"),
      for: [[0, -0.0, 1.5], [0]] as [[Float]]
    ) { shape, weights, draws in
      shape.channels = (draws.integer(in: 1...2), 3)
      shape.weights = weights
      shape.biases = weights
    },
  ]
}
