internal import CourseKit
internal import Images
internal import Localization

/// What is asked of `normalize(_:mean:std:)`, held against the reference pipeline.
enum NormalizeChecks {
  private typealias Mistake = NormalizeMisconception

  static let all = [
    fromZeroToOne, aroundZero, eachChannel, anySize, oneAfterTheOther,
    StatisticsChecks.ofOnePicture, StatisticsChecks.ofAllPixels, StatisticsChecks.standardizes,
  ]

  static let fromZeroToOne = Check(
    "from-zero-to-one",
    Localized(
      es: "con media 0 y desviación 1, normalize da v / 255: de 0 a 1",
      en: "with mean 0 and deviation 1, normalize gives v / 255: from 0 to 1"),
    points: 2
  ) { exam in
    try await exam.normalize(
      exam.shades(channels: 1), with: ChannelStatistics(mean: [0], std: [1]))
  }

  static let aroundZero = Check(
    "around-zero",
    Localized(
      es: "en una imagen gris, normalize resta la media y divide entre la desviación",
      en: "in a gray picture, normalize subtracts the mean and divides by the deviation"),
    points: 2, needs: ["from-zero-to-one"]
  ) { exam in
    let image = exam.shades(channels: 1)
    try await exam.normalize(image, with: ChannelStatistics.drawn(channels: 1, &exam))
  }

  static let eachChannel = Check(
    "each-channel",
    Localized(
      es: "en una imagen en color, cada canal usa su media y su desviación",
      en: "in a color picture, each channel uses its own mean and deviation"),
    points: 2, needs: ["around-zero"]
  ) { exam in
    let image = exam.shades(channels: 3)
    try await exam.normalize(image, with: ChannelStatistics.drawn(channels: 3, &exam))
  }

  static let anySize = Check(
    "any-size",
    Localized(
      es: "valen también un píxel, una fila, cinco canales y una imagen sin píxeles",
      en: "one pixel, one row, five channels and a picture without pixels will do too"),
    points: 1, needs: ["each-channel"]
  ) { exam in
    let length = exam.integer(in: 4...7)
    for (height, width, channels) in [
      (1, 1, 3), (1, length, 3), (length, 1, 1), (2, length, 5), (0, length, 3),
    ] {
      let image = exam.image(height: height, width: width, channels: channels)
      let statistics = ChannelStatistics.drawn(channels: channels, &exam)
      let got: Tensor = try await exam.ask("normalize", image, statistics.mean, statistics.std)
      try exam.expect(
        got, is: statistics.normalized(image), within: ChannelStatistics.tolerance)
    }
  }

  static let oneAfterTheOther = Check(
    "one-after-the-other",
    Localized(
      es: "un mismo byte da siempre el mismo número, sea como sea el resto de la imagen",
      en: "a byte always gives the same number, whatever the rest of the picture is like"),
    points: 1, needs: ["around-zero"]
  ) { exam in
    let (dark, light) = (exam.integer(in: 0...60), exam.integer(in: 180...250))
    for bytes in [[dark, dark, dark], [dark, light, light], [light, dark, 255]] {
      let image = Image(height: 1, width: 3, channels: 1, bytes: bytes.map(UInt8.init))
      try await exam.normalize(image, with: ChannelStatistics(mean: [0.25], std: [0.5]))
    }
  }
}

extension Examination {
  /// Has a picture normalized and holds the numbers against the reference.
  fileprivate mutating func normalize(
    _ image: Image, with statistics: ChannelStatistics
  ) async throws {
    typealias Mistake = NormalizeMisconception
    let got: Tensor = try await ask("normalize", image, statistics.mean, statistics.std)
    let expected = try statistics.normalized(image)
    let (mean, std) = (statistics.mean, statistics.std)
    /// What another formula gives of a sample and its channel.
    func by(_ formula: (_ sample: Float, _ channel: Int) -> Float) -> Tensor {
      Tensor(
        shape: expected.shape,
        elements: image.bytes.enumerated().map { formula(Float($1), $0 % image.channels) })
    }
    var alternatives: [(any MisconceptionCase, Tensor)] = [
      (Mistake.forgetsTheScale, by { ($0 - mean[$1]) / std[$1] }),
      (
        Mistake.dividesWholeNumbers,
        by { (($0 / 255).rounded(.down) - mean[$1]) / std[$1] }
      ),
      (Mistake.varianceForDeviation, by { ($0 / 255 - mean[$1]) / (std[$1] * std[$1]) }),
      (Mistake.varianceForDeviation, by { ($0 / 255 - mean[$1]) / std[$1].squareRoot() }),
      (Mistake.firstChannelEverywhere, by { sample, _ in (sample / 255 - mean[0]) / std[0] }),
      (Mistake.missingParentheses, by { $0 / 255 - mean[$1] / std[$1] }),
      (
        Mistake.clamps,
        Tensor(shape: expected.shape, elements: expected.elements.map { max(0, $0) })
      ),
      (
        Mistake.clamps,
        Tensor(shape: expected.shape, elements: expected.elements.map { min(max(0, $0), 1) })
      ),
      (Mistake.channelsFirst, statistics.channelsFirst(expected)),
    ]
    // Of this picture: channel by channel or all at once, the deviation of either kind.
    let each = StatisticsChecks.statistics(of: [image])
    let whole = StatisticsChecks.statistics(
      of: [
        Image(height: 1, width: image.bytes.count, channels: 1, bytes: image.bytes)
      ])
    alternatives += [1, Float(each.sampleFactor)].map { factor in
      (Mistake.ownStatistics, by { ($0 / 255 - each.mean[$1]) / (each.std[$1] * factor) })
    }
    alternatives.append(
      (Mistake.ownStatistics, by { sample, _ in (sample / 255 - whole.mean[0]) / whole.std[0] }))
    try expect(got, is: expected, within: ChannelStatistics.tolerance, unless: alternatives)
  }
}
