internal import CourseKit
internal import Images
internal import Localization

/// What is asked of `channelStatistics(of:)`, held against the reference.
enum StatisticsChecks {
  private typealias Mistake = NormalizeMisconception

  /// Wide enough for sums in single precision of the hundred pixels asked for, even when the
  /// variance is the difference of two means; dividing by n − 1 changes the deviation by 0.4 % or
  /// more.
  private static let tolerance = Tolerance(relative: 2e-4, absolute: 1e-5)

  static let ofOnePicture = Check(
    "of-one-picture",
    Localized(
      es: "channelStatistics da la media y la desviación de cada canal, de 0 a 1",
      en: "channelStatistics gives the mean and deviation of each channel, from 0 to 1"),
    points: 2
  ) { exam in
    let image = exam.shades(channels: exam.integer(in: 3...4))
    try await examine([image], &exam)
  }

  static let ofAllPixels = Check(
    "of-all-pixels",
    Localized(
      es: "con varias imágenes, cuenta todos los píxeles de todas, y cada píxel lo mismo",
      en: "with several pictures, it counts all pixels of all of them, and each pixel the same"),
    points: 2, needs: ["of-one-picture"]
  ) { exam in
    for channels in [3, 1] {
      let images = (0..<3).map { exam.shades(channels: channels, lighter: 30 * $0) }
      try await examine(images, &exam)
      // A picture without pixels adds nothing to them.
      let none = Image(height: exam.integer(in: 1...4), width: 0, channels: channels, bytes: [])
      try await examine([images[0], none, images[1]], &exam)
    }
  }

  static let standardizes = Check(
    "standardizes",
    Localized(
      es: "normalizadas con sus estadísticas, las imágenes tienen juntas media 0 y desviación 1",
      en: "normalized by their statistics, the pictures together have mean 0 and deviation 1"),
    points: 1, needs: ["each-channel", "of-all-pixels"]
  ) { exam in
    let images = (0..<3).map { exam.shades(channels: 2, lighter: 30 * $0) }
    let statistics: [[Float]] = try await exam.ask("channelStatistics", images)
    try exam.expect(statistics.map(\.count), is: [2, 2])
    var numbers: [[Double]] = [[], []]
    for image in images {
      let tensor: Tensor = try await exam.ask("normalize", image, statistics[0], statistics[1])
      try exam.expect(tensor.shape, is: [image.height, image.width, 2])
      for (index, element) in tensor.elements.enumerated() {
        numbers[index % 2].append(Double(element))
      }
    }
    for (channel, numbers) in numbers.enumerated() {
      let count = Double(numbers.count)
      let mean = numbers.reduce(0, +) / count
      let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
      let text =
        Printing.number(Float(mean)) + ", σ = "
        + Printing.number(Float(variance.squareRoot()))
      try exam.require(
        abs(mean) < 1e-3 && abs(variance - 1) < 1e-3,
        Localized(
          es: "el canal \(channel) quedó con μ = \(text)",
          en: "channel \(channel) came out with μ = \(text)"))
    }
  }

  /// The reference's statistics of the pixels of all pictures, taken for one row of pixels.
  ///
  /// Where all are alike the deviation is 0; the reference divides by it, and has 1 instead.
  /// Others are at most a half.
  static func statistics(of images: [Image]) -> ChannelStatistics {
    let bytes = images.flatMap(\.bytes)
    let channels = images[0].channels
    let reference = Normalization(
      of: LabeledImages(
        height: 1, width: bytes.count / channels, channels: channels, bytes: bytes, labels: [0],
        classNames: ["?"]))
    let std = reference.deviation.map { $0 == 1 ? 0 : $0 }
    return ChannelStatistics(
      mean: reference.mean, std: std, pixelCount: bytes.count / channels)
  }

  private static func examine(_ images: [Image], _ exam: inout Examination) async throws {
    let got: [[Float]] = try await exam.ask("channelStatistics", images)
    func pair(_ mean: [Float], _ std: [Float]) -> [Tensor] {
      [mean, std].map { Tensor(shape: [$0.count], elements: $0) }
    }
    let (right, channels) = (statistics(of: images), images[0].channels)
    let sample = right.std.map { $0 * Float(right.sampleFactor) }
    let mixed = statistics(
      of: images.map { Image(height: 1, width: $0.bytes.count, channels: 1, bytes: $0.bytes) })
    let single = images.filter { !$0.bytes.isEmpty }.map { statistics(of: [$0]) }
    func average(_ value: (ChannelStatistics, Int) -> Float) -> [Float] {
      (0..<channels).map { channel in
        single.reduce(0) { $0 + value($1, channel) } / Float(single.count)
      }
    }
    let averageMean = average { $0.mean[$1] }
    let averageStd = average { $0.std[$1] }
    let averageSample = average { $0.std[$1] * Float($0.sampleFactor) }
    let averageVariance = average { $0.std[$1] * $0.std[$1] }.map { $0.squareRoot() }
    var alternatives: [(any MisconceptionCase, [Tensor])] = [
      (Mistake.scaleOfBytes, pair(right.mean.map { $0 * 255 }, right.std.map { $0 * 255 })),
      (Mistake.varianceForDeviation, pair(right.mean, right.std.map { $0 * $0 })),
      (Mistake.sampleDeviation, pair(right.mean, sample)),
      (Mistake.oneForAllChannels, pair(mixed.mean, mixed.std)),
      (
        Mistake.oneForAllChannels,
        pair(
          Array(repeating: mixed.mean[0], count: channels),
          Array(repeating: mixed.std[0], count: channels))
      ),
    ]
    // Of one picture the averages are its own statistics, and no mistake.
    for mean in [averageMean, right.mean] where single.count > 1 {
      for std in [averageStd, averageSample, averageVariance] {
        alternatives.append((Mistake.averagesOverPictures, pair(mean, std)))
      }
    }
    try exam.expect(
      got.map { Tensor(shape: [$0.count], elements: $0) }, are: pair(right.mean, right.std),
      within: tolerance, unless: alternatives)
  }
}

extension Examination {
  /// A small picture whose channels differ in brightness; none of its samples is beyond 245.
  mutating func shades(channels: Int, lighter: Int = 0) -> Image {
    var image = image(
      height: integer(in: 4...5), width: integer(in: 6...8), channels: channels)
    for index in image.bytes.indices {
      image.bytes[index] = UInt8(
        integer(in: 0...90) + 30 * (index % channels) + lighter)
    }
    return image
  }
}
