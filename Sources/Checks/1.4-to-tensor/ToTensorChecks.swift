internal import CourseKit
internal import Images
internal import Localization

/// What is asked of `toTensor(_:)`, held against the reference conversion.
enum ToTensorChecks {
  private typealias Mistake = ToTensorMisconception

  static let all = [
    channelsFirst, keepsTheValues, movesEveryPixel, keepsTheGreyAxis, anyChannels, smallest,
    channelsApart,
  ]

  static let channelsFirst = Check(
    "channels-first",
    Localized(
      es: "una imagen H×W×C da un tensor de forma [C, H, W]",
      en: "a picture H×W×C gives a tensor of the shape [C, H, W]"),
    points: 2
  ) { exam in
    let image = exam.picture()
    let (height, width) = (image.height, image.width)
    let got: Tensor = try await exam.ask("toTensor", image)
    try exam.expect(
      got.shape, is: [3, height, width],
      unless: [
        (Mistake.keepsChannelsLast, [height, width, 3]),
        (Mistake.widthBeforeHeight, [3, width, height]),
        (Mistake.addsABatchAxis, [1, 3, height, width]),
        (Mistake.flattens, [image.bytes.count]),
      ])
  }

  static let keepsTheValues = Check(
    "keeps-the-values",
    Localized(
      es: "los valores son los de la imagen, de 0 a 255",
      en: "the values are those of the picture, from 0 to 255"),
    points: 2, needs: ["channels-first"]
  ) { exam in
    var image = exam.picture()
    // Whole numbers divided among themselves give 1 for this one, and 0 for the others.
    image[0, 0, 0] = 255
    let got: Tensor = try await exam.ask("toTensor", image)
    // In order of size: where they are is the next question.
    let sorted = image.bytes.sorted().map(Float.init)
    func tensor(_ numbers: [Float]) -> Tensor { Tensor(shape: [numbers.count], elements: numbers) }
    try exam.expect(
      tensor(got.elements.sorted()), is: tensor(sorted), within: .arithmetic,
      unless: [
        (Mistake.scales, tensor(sorted.map { $0 / 255 })),
        (Mistake.scales, tensor(sorted.map { $0 / 256 })),
        (Mistake.dividesWholeNumbers, tensor(sorted.map { ($0 / 255).rounded(.down) })),
      ])
  }

  static let movesEveryPixel = Check(
    "moves-every-pixel",
    Localized(
      es: "cada píxel queda en su sitio: tensor[c, fila, columna] es imagen[fila, columna, c]",
      en: "each pixel is in its place: tensor[c, row, column] is image[row, column, c]"),
    points: 3, needs: ["keeps-the-values"]
  ) { exam in
    let image = exam.picture()
    try await exam.convert(image)
  }

  static let keepsTheGreyAxis = Check(
    "keeps-the-grey-axis",
    Localized(
      es: "una imagen gris da [1, H, W], con su eje de canal",
      en: "a gray picture gives [1, H, W], with its channel axis"),
    points: 1, needs: ["keeps-the-values"]
  ) { exam in
    let image = exam.picture(channels: 1)
    try await exam.convert(image)
  }

  static let anyChannels = Check(
    "any-channels",
    Localized(
      es: "valen también dos, cuatro y cinco canales",
      en: "two, four and five channels will do too"),
    points: 1, needs: ["moves-every-pixel"]
  ) { exam in
    for channels in [4, 5, 2] {
      let image = exam.picture(channels: channels)
      try await exam.convert(image)
    }
  }

  static let smallest = Check(
    "smallest",
    Localized(
      es: "valen también un solo píxel, una sola fila o columna, y una imagen sin píxeles",
      en: "a single pixel, a single row or column, and a picture without pixels will do too"),
    points: 1, needs: ["moves-every-pixel"]
  ) { exam in
    let length = exam.integer(in: 3...7)
    for (height, width) in [(1, 1), (1, length), (length, 1), (0, length), (length, 0)] {
      let image = exam.image(height: height, width: width, channels: 3)
      try await exam.convert(image)
    }
  }

  static let channelsApart = Check(
    "channels-apart",
    Localized(
      es: "cada canal da lo mismo solo que dentro de la imagen",
      en: "each channel gives the same alone as inside the picture"),
    points: 1, needs: ["moves-every-pixel", "keeps-the-grey-axis"]
  ) { exam in
    let image = exam.picture()
    let whole: Tensor = try await exam.ask("toTensor", image)
    let size = image.height * image.width
    for channel in 0..<3 {
      let bytes = stride(from: channel, to: image.bytes.count, by: 3).map { image.bytes[$0] }
      let alone: Tensor = try await exam.ask(
        "toTensor", Image(height: image.height, width: image.width, channels: 1, bytes: bytes))
      let plane = Array(whole.elements.dropFirst(channel * size).prefix(size))
      try exam.expect(
        alone, is: Tensor(shape: [1, image.height, image.width], elements: plane),
        within: .arithmetic)
    }
  }
}

extension Examination {
  /// A small picture whose three sides all differ, so that no two orders agree by chance.
  fileprivate mutating func picture(channels: Int = 3) -> Image {
    image(height: integer(in: 6...8), width: integer(in: 9...12), channels: channels)
  }

  /// Has a picture converted and holds the tensor against the reference.
  fileprivate mutating func convert(_ image: Image) async throws {
    typealias Mistake = ToTensorMisconception
    let got: Tensor = try await ask("toTensor", image)
    let expected = ToTensor()(image)
    let (height, width, channels) = (image.height, image.width, image.channels)
    let (shape, size) = (expected.shape, height * width)

    /// The picture's samples in another order, as if they were `[C, H, W]`.
    func rearranged(_ sample: (_ channel: Int, _ row: Int, _ column: Int) -> UInt8) -> Tensor {
      var tensor = Tensor.zeros(shape)
      for (index, place) in tensor.elements.indices.map({ ($0, $0 % size) }) {
        tensor.elements[index] = Float(sample(index / size, place / width, place % width))
      }
      return tensor
    }
    var alternatives: [(any MisconceptionCase, Tensor)] = [
      (
        Mistake.onlyReshapes,
        Tensor(shape: shape, elements: image.bytes.map(Float.init))
      ),
      (Mistake.reversesTheChannels, rearranged { image[$1, $2, channels - 1 - $0] }),
      // Filled column by column and called [C, H, W] all the same.
      (
        Mistake.widthBeforeHeight,
        rearranged { channel, row, column in
          let place = row * width + column
          return image[place % height, place / height, channel]
        }
      ),
    ]
    if channels == 1 {
      alternatives.append((Mistake.dropsTheGreyAxis, expected.reshaped(to: [height, width])))
    }
    if channels > 3 {
      let three = Array(expected.elements.prefix(3 * size))
      alternatives += [
        (Mistake.alwaysThreeChannels, Tensor(shape: [3, height, width], elements: three)),
        (
          Mistake.alwaysThreeChannels,
          Tensor(
            shape: shape, elements: three + Array(repeating: 0, count: (channels - 3) * size))
        ),
      ]
    }
    try expect(got, is: expected, within: .arithmetic, unless: alternatives)
  }
}
