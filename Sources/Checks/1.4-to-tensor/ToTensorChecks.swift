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
    let image = exam.unevenPicture()
    let (height, width) = (image.height, image.width)
    let got: Tensor = try await exam.ask("toTensor", image)
    let planes = ToTensor()(image).elements
    let pixels = image.bytes.map(Float.init)
    let columns = (0..<3 * width * height).map {
      Float(image[$0 % height, $0 / height % width, $0 / height / width])
    }
    let mistakes: [(any MisconceptionCase, [Int], [Float])] = [
      (Mistake.keepsChannelsLast, [height, width, 3], pixels),
      (Mistake.widthBeforeHeight, [3, width, height], columns),
      (Mistake.addsABatchAxis, [1, 3, height, width], planes),
      (Mistake.flattens, [image.bytes.count], planes),
      (Mistake.flattens, [image.bytes.count], pixels),
    ]
    // The shape alone may have other reasons: the numbers have to be those of the mistake.
    try exam.expect(
      got.shape, is: [3, height, width],
      unless: mistakes.filter { $0.2 == got.elements }.map { ($0.0, $0.1) })
  }

  static let keepsTheValues = Check(
    "keeps-the-values",
    Localized(
      es: "los valores son los de la imagen, de 0 a 255",
      en: "the values are those of the picture, from 0 to 255"),
    points: 2, needs: ["channels-first"]
  ) { exam in
    var image = exam.unevenPicture()
    // Whole numbers divided among themselves give 1 for this one, and 0 for the others.
    image[0, 0, 0] = 255
    let got: Tensor = try await exam.ask("toTensor", image)
    // In order of size: where they are is the next question.
    func sorted(_ numbers: [Float]) -> Tensor {
      Tensor(shape: [numbers.count], elements: numbers.sorted())
    }
    let planes = ToTensor()(image).elements
    /// What a mistake makes of the numbers in one of these orders; no explanation in others.
    func changed(_ change: (Float) -> Float) -> Tensor {
      let orders = [planes, image.bytes.map(Float.init)].map { $0.map(change) }
      let isOne = orders.contains { order in
        zip(order, got.elements).allSatisfy { abs($0 - $1) < 1e-4 }
      }
      return sorted(isOne ? orders[0] : planes)
    }
    try exam.expect(
      sorted(got.elements), is: sorted(planes), within: .arithmetic,
      unless: [
        (Mistake.scales, changed { $0 / 255 }), (Mistake.scales, changed { $0 / 256 }),
        (Mistake.dividesWholeNumbers, changed { ($0 / 255).rounded(.down) }),
      ])
  }

  static let movesEveryPixel = Check(
    "moves-every-pixel",
    Localized(
      es: "cada píxel queda en su sitio: tensor[c, fila, columna] es imagen[fila, columna, c]",
      en: "each pixel is in its place: tensor[c, row, column] is image[row, column, c]"),
    points: 3, needs: ["keeps-the-values"]
  ) { exam in
    let image = exam.unevenPicture()
    try await exam.convert(image)
  }

  static let keepsTheGreyAxis = Check(
    "keeps-the-grey-axis",
    Localized(
      es: "una imagen gris da [1, H, W], con su eje de canal",
      en: "a gray picture gives [1, H, W], with its channel axis"),
    points: 1, needs: ["keeps-the-values"]
  ) { exam in
    let image = exam.unevenPicture(channels: 1)
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
      let image = exam.unevenPicture(channels: channels)
      try await exam.convert(image, naming: Mistake.alwaysThreeChannels)
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
      let got: Tensor = try await exam.ask("toTensor", image)
      try exam.expect(got, is: ToTensor()(image), within: .arithmetic)
    }
  }

  static let channelsApart = Check(
    "channels-apart",
    Localized(
      es: "cada canal da lo mismo solo que dentro de la imagen",
      en: "each channel gives the same alone as inside the picture"),
    points: 1, needs: ["moves-every-pixel", "keeps-the-grey-axis"]
  ) { exam in
    let image = exam.unevenPicture()
    let whole: Tensor = try await exam.ask("toTensor", image)
    try exam.expect(whole.shape, is: [3, image.height, image.width])
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
