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
    // Three channels have a name where they are three times the gray, and not the picture itself.
    let tripled = try GrayscaleReference.grey(image).bytes.flatMap { [$0, $0, $0] }
    let isTripled =
      got.channels == 3 && got.bytes.count == tripled.count
      && zip(got.bytes, tripled).allSatisfy { abs(Int($0) - Int($1)) <= 1 }
    let size = [image.height, image.width]
    try exam.expect(
      [got.height, got.width, got.channels], is: size + [1],
      unless: isTripled ? [(Mistake.threeChannels, size + [3])] : [])
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
    let mistakes = images.map { GreyPixels($0).mistakes }
    try await exam.expect(
      images.map { [Call("grayscale", $0)] },
      give: images.map { try GrayscaleReference.expected($0) },
      unless: mistakes[0].indices.map { index in
        (
          mistakes[0][index].0,
          mistakes.map { .is($0[index].1, within: Tolerance(relative: 0, absolute: 1)) }
        )
      })
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
      means: GreyPixels(image).isTruncated(got) ? Mistake.truncates : nil)
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
