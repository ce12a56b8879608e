internal import CourseKit
internal import Images
internal import Localization

/// What is asked of grey pictures, held against the reference, which is OpenCV's to the byte.
enum GrayscaleChecks {
  typealias Mistake = GrayscaleMisconception

  static let all = [
    keepsTheAxis, weighsTheChannels, rounds, leavesGreyAlone, measuresGrey, measuresThePopulation,
    makesATensor, countsTheInputs,
  ]

  static let keepsTheAxis = Check(
    "keeps-the-axis",
    Localized(
      es: "el gris de una imagen H×W×3 es una imagen H×W×1",
      en: "the gray of a picture H×W×3 is a picture H×W×1"),
    points: 1
  ) { exam in
    let image = exam.image(
      height: exam.integer(in: 3...5), width: exam.integer(in: 6...9), channels: 3)
    let got: Image = try await exam.ask("grayscale", image)
    try exam.expect(
      [got.height, got.width, got.channels], is: [image.height, image.width, 1],
      unless: [(Mistake.threeChannels, [image.height, image.width, 3])])
  }

  static let weighsTheChannels = Check(
    "weighs-the-channels",
    Localized(
      es: "cada píxel es 0.299 · R + 0.587 · G + 0.114 · B (±1)",
      en: "each pixel is 0.299 · R + 0.587 · G + 0.114 · B (±1)"),
    points: 2, needs: ["keeps-the-axis"]
  ) { exam in
    // The corners of the colour cube, black and white among them, and any colours.
    let corners = (0..<8).flatMap { corner in
      (0..<3).map { channel in UInt8(corner >> channel & 1) * 255 }
    }
    let images = [
      Image(height: 2, width: 4, channels: 3, bytes: corners),
      exam.image(height: exam.integer(in: 5...7), width: 9, channels: 3),
      exam.image(height: 1, width: 1, channels: 3),
    ]
    for image in images {
      let got: Image = try await exam.ask("grayscale", image)
      // One pixel has no room for telling mistakes apart.
      let alternatives = image.bytes.count == 3 ? [] : GreyPixels(image).mistakes
      try exam.expect(got, is: try image.grey(), within: 1, unless: alternatives)
    }
  }

  static let rounds = Check(
    "rounds",
    Localized(
      es: "redondea en lugar de truncar: en promedio el gris no sale más oscuro",
      en: "it rounds and does not truncate: on average the gray is not darker"),
    points: 1, needs: ["weighs-the-channels"]
  ) { exam in
    let image = exam.image(height: 40, width: 50, channels: 3)
    let got: Image = try await exam.ask("grayscale", image)
    let expected = try image.grey()
    try exam.expect(got, is: expected, within: 1)
    // Weights of four digits are 0.013 too dark, and cutting the decimals off costs a half.
    let total = zip(got.bytes, expected.bytes).reduce(0) { $0 + Int($1.0) - Int($1.1) }
    let bias = Float(total) / Float(expected.bytes.count)
    try exam.require(
      abs(bias) <= 0.1,
      Localized(
        es:
          "de \(expected.bytes.count) píxeles, la diferencia media es \(Printing.number(bias)), y se esperaba 0",
        en:
          "over \(expected.bytes.count) pixels the mean difference is \(Printing.number(bias)), expected 0"
      ),
      means: bias < -0.4 ? Mistake.truncates : nil)
  }

  static let leavesGreyAlone = Check(
    "leaves-grey-alone",
    Localized(
      es: "una imagen de un canal se queda igual, y una vacía sigue vacía",
      en: "a picture of one channel stays as it is, and an empty one stays empty"),
    points: 1, needs: ["weighs-the-channels"]
  ) { exam in
    // 6 × 5 bytes are not colour by chance, and 6 × 4 could be.
    for width in [5, 4] {
      let grey = exam.image(height: 6, width: width, channels: 1)
      let got: Image = try await exam.ask("grayscale", grey)
      try exam.expect(got, is: grey)
    }
    let empty = Image(height: 0, width: 4, channels: 3, bytes: [])
    let got: Image = try await exam.ask("grayscale", empty)
    try exam.expect(got, is: Image(height: 0, width: 4, channels: 1, bytes: []))
  }

  static let measuresGrey = Check(
    "measures-grey",
    Localized(
      es: "media y desviación son las de los píxeles en gris de todas las imágenes juntas",
      en: "mean and deviation are those of the gray pixels of all pictures together"),
    points: 2, needs: ["rounds"]
  ) { exam in
    let images = pictures(&exam)
    let got: [Double] = try await exam.ask("grayStatistics", images)
    let grey = try images.map { try $0.grey() }
    let all = GreyStatistics(of: grey.flatMap(\.bytes))
    let each = grey.map { GreyStatistics(of: $0.bytes) }
    let meanOfMeans = each.map(\.mean).reduce(0, +) / Double(each.count)
    let meanOfDeviations = each.map(\.deviation).reduce(0, +) / Double(each.count)
    try exam.require(
      !(got.count == 2 && zip(got, all.pair).allSatisfy { abs($0 / 255 - $1) < 1e-3 }),
      Localized(
        es: "la media y la desviación van de 0 a 255: \(got.map { Printing.number(Float($0)) })",
        en: "mean and deviation go from 0 to 255: \(got.map { Printing.number(Float($0)) })"),
      means: Mistake.bytesForUnits)
    // A byte in ten may be off by one: that moves the mean by 0.0004.
    try exam.expect(
      got, are: [all.mean, all.deviation], within: Tolerance(relative: 0, absolute: 1e-3),
      unless: [
        (Mistake.statisticsInColour, GreyStatistics(of: images.flatMap(\.bytes)).pair),
        (Mistake.meanOfPictures, [meanOfMeans, meanOfDeviations]),
        (Mistake.meanOfPictures, [all.mean, meanOfDeviations]),
        (Mistake.varianceForDeviation, [all.mean, all.deviation * all.deviation]),
      ])
  }

  static let measuresThePopulation = Check(
    "measures-the-population",
    Localized(
      es:
        "la desviación se divide por el número de píxeles, también con imágenes que ya son grises",
      en: "the deviation is over the number of pixels, with pictures that are gray already too"),
    points: 1, needs: ["leaves-grey-alone", "measures-grey"]
  ) { exam in
    let level = exam.integer(in: 20...60)
    let bytes = [level, level + 90, level + 170].map { UInt8($0) }
    let images = [
      Image(height: 1, width: 2, channels: 1, bytes: Array(bytes[..<2])),
      // One without pixels adds nothing.
      Image(height: 0, width: 4, channels: 3, bytes: []),
      Image(height: 1, width: 1, channels: 1, bytes: [bytes[2]]),
    ]
    let got: [Double] = try await exam.ask("grayStatistics", images)
    let statistics = GreyStatistics(of: bytes)
    try exam.expect(
      got, are: statistics.pair, within: Tolerance(relative: 1e-4),
      unless: [
        (Mistake.sampleDeviation, [statistics.mean, statistics.deviation * (1.5).squareRoot()])
      ])
  }

  static let makesATensor = Check(
    "makes-a-tensor",
    Localized(
      es: "el tensor es [1, H, W] y vale (v/255 − media) / desviación",
      en: "the tensor is [1, H, W] and holds (v/255 − mean) / deviation"),
    points: 2, needs: ["leaves-grey-alone"]
  ) { exam in
    let mean = Float(exam.integer(in: 20...40)) / 64
    let deviation = Float(exam.integer(in: 12...20)) / 64
    let (height, width) = (exam.integer(in: 3...5), exam.integer(in: 6...8))
    for channels in [1, 3] {
      let image = exam.image(height: height, width: width, channels: channels)
      let got: Tensor = try await exam.ask("grayTensor", image, mean, deviation)
      let values = try image.grey().bytes.map { Float($0) }
      let normalized = values.map { ($0 / 255 - mean) / deviation }
      // The grey of a colour may be off by one.
      let byte: Float = channels == 3 ? 1.01 / 255 / deviation : 1e-5
      let expected = Tensor(shape: [1, height, width], elements: normalized)
      let bytes = values.map { ($0 - mean) / deviation }
      try exam.expect(
        got, is: expected, within: Tolerance(relative: 1e-5, absolute: byte),
        unless: [
          (Mistake.dropsTheAxis, expected.reshaped(to: [height, width])),
          (Mistake.channelLast, expected.reshaped(to: [height, width, 1])),
          (Mistake.forgets255, Tensor(shape: expected.shape, elements: bytes)),
        ])
    }
  }

  static let countsTheInputs = Check(
    "counts-the-inputs",
    Localized(
      es: "la primera capa tiene una entrada por píxel", en: "the first layer has one input a pixel"
    ),
    points: 1
  ) { exam in
    for sizes in [5...9, 28...64] {
      let (height, width) = (exam.integer(in: sizes), exam.integer(in: sizes) + 64)
      let got: Int = try await exam.ask("grayInFeatures", height, width)
      try exam.expect(
        got, is: height * width, unless: [(Mistake.threeTimesTheInputs, 3 * height * width)])
    }
  }

  /// Pictures of unlike sizes, brightness and tint, so that no two ways to measure them agree.
  private static func pictures(_ exam: inout Examination) -> [Image] {
    var pictures = [
      exam.image(height: 12, width: exam.integer(in: 15...18), channels: 3),
      exam.image(height: 5, width: 7, channels: 3),
      exam.image(height: 9, width: exam.integer(in: 10...12), channels: 3),
    ]
    for index in pictures[0].bytes.indices { pictures[0].bytes[index] /= 3 }
    for index in pictures[1].bytes.indices {
      pictures[1].bytes[index] = 200 + pictures[1].bytes[index] / 8
    }
    // More green than anything else.
    for index in pictures[2].bytes.indices where index % 3 != 1 {
      pictures[2].bytes[index] /= 4
    }
    return pictures
  }
}
