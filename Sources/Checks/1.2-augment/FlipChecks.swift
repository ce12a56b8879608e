internal import CourseKit
internal import Images
internal import Localization

/// What is asked of `RandomHorizontalFlip`: the picture against the reference, chance in law.
enum FlipChecks {
  private typealias Mistake = AugmentMisconception

  static let all = [mirrors, anyPicture, never, oneDecision, probability, seeded]

  static let mirrors = Check(
    "mirrors",
    Localized(
      es: "con p = 1, cada fila queda con sus píxeles del último al primero",
      en: "with p = 1, each row has its pixels from the last to the first"),
    points: 2
  ) { exam in
    let image = exam.image(height: 3, width: exam.integer(in: 4...5), channels: 3)
    let always: [Image] = try await exam.ask("flips", Float(1), image, 24)
    try exam.expect(always.count, is: 24)
    let unchanged = always.filter { $0 == image }.count
    if unchanged > 0 {
      try await exam.fail(
        Localized(
          es: "con p = 1, \(unchanged) de \(always.count) imágenes quedaron como estaban",
          en: "with p = 1, \(unchanged) of \(always.count) pictures stayed as they were"),
        decidedBy: .probability)
    }
    for got in always { try expect(got, of: image, exam) }
  }

  static let anyPicture = Check(
    "any-picture",
    Localized(
      es: "valen también un ancho impar, una sola columna, uno o cuatro canales, y ningún píxel",
      en: "an odd width, a single column, one or four channels, and no pixel will do too"),
    points: 1, needs: ["mirrors"]
  ) { exam in
    let length = exam.integer(in: 2...5)
    for (height, width, channels) in [
      (length, 4, 1), (2, 2 * length + 1, 3), (length, 1, 3), (1, length, 4), (1, 1, 1), (0, 3, 3),
      (3, 0, 3),
    ] {
      let image = exam.image(height: height, width: width, channels: channels)
      let got: [Image] = try await exam.ask("flips", Float(1), image, 1)
      try exam.expect(got.count, is: 1)
      for got in got { try exam.expect(got, is: image.mirrored) }
    }
  }

  /// What happens once in 600 pictures is seen among 4000 with probability 0.999.
  static let never = Check(
    "never",
    Localized(
      es: "con p = 0 no refleja ninguna imagen, y con p = 1 todas",
      en: "with p = 0 it flips no picture, and with p = 1 all of them"),
    points: 1, needs: ["mirrors"]
  ) { exam in
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    for p in [Float(0), 1] {
      let count = 4000
      let flips = try await exam.decisions(p: p, count: count).filter { $0 == 1 }.count
      if flips != Int(p) * count {
        let text = Printing.number(p)
        try await exam.fail(
          Localized(
            es: "con p = \(text), reflejó \(flips) de \(count) imágenes",
            en: "with p = \(text), it flipped \(flips) of \(count) pictures"),
          decidedBy: .probability)
      }
    }
    let image = exam.image(height: 2, width: 5, channels: 3)
    let got: [Image] = try await exam.ask("flips", Float(0), image, 3)
    try exam.expect(got.count, is: 3)
    for got in got { try exam.expect(got, is: image) }
  }

  /// A coin for each row is named when each row is flipped in 3 to 37 of 40 pictures, and as often
  /// alike its neighbour: fair coins miss that with probability below 4e-7 in all.
  static let oneDecision = Check(
    "one-decision",
    Localized(
      es: "la decisión es una para toda la imagen, no una por fila o por píxel",
      en: "there is one decision for all of the picture, not one for each row or pixel"),
    points: 1, needs: ["mirrors"]
  ) { exam in
    // Left below 128 and right above: every row shows whether it was flipped.
    var image = exam.image(height: 8, width: 4, channels: 3)
    for index in image.bytes.indices {
      image.bytes[index] = image.bytes[index] / 2 + (index / 3 % 4 < 2 ? 0 : 128)
    }
    let flipped = image.mirrored
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    let got: [Image] = try await exam.ask("flips", Float(0.5), image, 40)
    try exam.expect(got.count, is: 40)
    let torn = got.filter { $0 != image && $0 != flipped }.count
    try exam.require(
      torn == 0,
      Localized(
        es: "\(torn) de \(got.count) imágenes no son ni la imagen ni su reflejo",
        en: "\(torn) of \(got.count) pictures are neither the picture nor its reflection"),
      means: torn > 0 && tossesForEachRow(got, image, flipped) ? Mistake.eachRowByChance : nil)
  }

  private static func tossesForEachRow(
    _ got: [Image], _ image: Image, _ flipped: Image
  ) -> Bool {
    let size = image.width * image.channels
    /// Which rows of a picture are flipped; nil where one is neither.
    func rows(_ got: Image) -> [Bool]? {
      guard got.bytes.count == image.bytes.count, got.height == image.height else { return nil }
      let rows = (0..<image.height).compactMap { row -> Bool? in
        let range = row * size..<(row + 1) * size
        if got.bytes[range] == flipped.bytes[range] { return true }
        return got.bytes[range] == image.bytes[range] ? false : nil
      }
      return rows.count == image.height ? rows : nil
    }
    let pictures = got.compactMap(rows)
    guard pictures.count == got.count else { return false }
    func isByChance(_ count: Int) -> Bool { (3...got.count - 3).contains(count) }
    return (0..<image.height).allSatisfy { row in
      isByChance(pictures.filter { $0[row] }.count)
        && (row == 0 || isByChance(pictures.filter { $0[row] == $0[row - 1] }.count))
    }
  }

  private static func expect(_ got: Image, of image: Image, _ exam: Examination) throws {
    let flipped = try image.flippedHorizontally()
    let upsideDown = try image.flippedVertically()
    try exam.expect(
      got, is: flipped,
      unless: [
        (Mistake.flipsRows, upsideDown),
        (Mistake.flipsRows, try upsideDown.flippedHorizontally()),
        (Mistake.flipsChannels, channelsReversed(image)),
        (Mistake.flipsChannels, channelsReversed(flipped)),
        (Mistake.flipsChannels, channelsReversed(try upsideDown.flippedHorizontally())),
        (Mistake.copiesHalf, half(image, flipped)),
      ])
  }

  private static func channelsReversed(_ image: Image) -> Image {
    let channels = image.channels
    var reversed = image
    for index in image.bytes.indices {
      let channel = index % channels
      reversed.bytes[index] = image.bytes[index - channel + channels - 1 - channel]
    }
    return reversed
  }

  /// Who writes over the left half before it is read has it twice: the right half, and its mirror.
  private static func half(_ image: Image, _ flipped: Image) -> Image {
    var half = image
    for index in image.bytes.indices
    where index / image.channels % image.width < image.width / 2 {
      half.bytes[index] = flipped.bytes[index]
    }
    return half
  }
}
