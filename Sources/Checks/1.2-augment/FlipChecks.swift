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
    // Before it: whoever flips with 1 − p gives these away.
    let never: [Image] = try await exam.ask("flips", Float(0), image, 12)
    let always: [Image] = try await exam.ask("flips", Float(1), image, 24)
    let unchanged = always.filter { $0 == image }.count
    if unchanged > 0 {
      let mistake =
        unchanged < always.count
        ? Mistake.ignoresP : never.contains(image) ? Mistake.swapsTwice : Mistake.oppositeP
      try exam.fail(
        Localized(
          es: "con p = 1, \(unchanged) de \(always.count) imágenes quedaron como estaban",
          en: "with p = 1, \(unchanged) of \(always.count) pictures stayed as they were"),
        means: mistake)
    }
    for got in always { try check(got, of: image, exam) }
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
      for got in got { try check(got, of: image, exam) }
    }
  }

  /// Who writes `nextUniform() <= p` flips one in 2²⁴: here with probability 7e-7.
  static let never = Check(
    "never",
    Localized(es: "con p = 0, la imagen queda como estaba", en: "with p = 0, the picture stays"),
    points: 1, needs: ["mirrors"]
  ) { exam in
    let image = exam.image(height: 2, width: 5, channels: 3)
    let got: [Image] = try await exam.ask("flips", Float(0), image, 12)
    let changed = got.filter { $0 != image }.count
    try exam.require(
      changed == 0,
      Localized(
        es: "con p = 0, \(changed) de \(got.count) imágenes cambiaron",
        en: "with p = 0, \(changed) of \(got.count) pictures changed"),
      means: Mistake.ignoresP)
  }

  static let oneDecision = Check(
    "one-decision",
    Localized(
      es: "la decisión es una para toda la imagen, no una por fila o por píxel",
      en: "there is one decision for all of the picture, not one for each row or pixel"),
    points: 1, needs: ["mirrors"]
  ) { exam in
    // Left below 128 and right above: every row shows whether it was flipped.
    var image = exam.image(height: 8, width: 2, channels: 1)
    for index in image.bytes.indices {
      image.bytes[index] = image.bytes[index] / 2 + (index % 2 == 0 ? 0 : 128)
    }
    let flipped = try image.flippedHorizontally()
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    let got: [Image] = try await exam.ask("flips", Float(0.5), image, 40)
    let torn = got.filter { $0 != image && $0 != flipped }.count
    try exam.require(
      torn == 0,
      Localized(
        es: "\(torn) de \(got.count) imágenes no son ni la imagen ni su reflejo",
        en: "\(torn) of \(got.count) pictures are neither the picture nor its reflection"),
      means: Mistake.eachRowByChance)
  }

  /// A right solution fails with probability 1e-7 for each of the two probabilities.
  ///
  /// From Hoeffding's bound P(|share − p| ≥ t) ≤ 2·exp(−2·n·t²), "Probability inequalities for sums
  /// of bounded random variables", JASA 58, 1963. With n = 4000, t is 0.046.
  static let probability = Check(
    "probability",
    Localized(
      es: "de muchas imágenes, refleja la parte p",
      en: "of many pictures, it flips the share p"),
    points: 2, needs: ["never", "one-decision"]
  ) { exam in
    let image = Image(height: 1, width: 2, channels: 1, bytes: [3, 200])
    let limit = KolmogorovSmirnov.limit(count: 4000)
    for p in [Float(exam.integer(in: 4...6)) / 20, Float(exam.integer(in: 14...16)) / 20] {
      try await exam.tell("seed", exam.integer(in: 1...1_000_000))
      let got: [Image] = try await exam.ask("flips", p, image, 4000)
      let count = got.filter { $0 != image }.count
      let share = Double(count) / 4000
      func isNear(_ other: Double) -> Bool { abs(share - other) <= limit }
      // Nothing but 0 and 1 of all that could be: the coin falls the same way each time.
      let mistake =
        count == 0 || count == 4000
        ? Mistake.freshGenerator
        : isNear(1 - Double(p)) ? Mistake.oppositeP : isNear(0.5) ? Mistake.ignoresP : nil
      let text = Printing.number(p)
      try exam.require(
        isNear(Double(p)),
        Localized(
          es: "con p = \(text), reflejó \(count) de 4000 imágenes",
          en: "with p = \(text), it flipped \(count) of 4000 pictures"),
        means: mistake)
    }
  }

  /// 64 decisions of another generator agree with probability 2⁻⁶⁴.
  static let seeded = Check(
    "seeded",
    Localized(
      es: "con la misma semilla toma las mismas decisiones",
      en: "with the same seed it takes the same decisions"),
    points: 1, needs: ["never", "one-decision"]
  ) { exam in
    let image = exam.image(height: 2, width: 6, channels: 1)
    let seed = exam.integer(in: 1...1_000_000)
    try await exam.tell("seed", seed)
    let first: [Image] = try await exam.ask("flips", Float(0.5), image, 64)
    let second: [Image] = try await exam.ask("flips", Float(0.5), image, 64)
    try exam.require(
      first != second,
      Localized(
        es: "dos series de 64 decisiones salieron iguales",
        en: "two series of 64 decisions came out the same"),
      means: Mistake.freshGenerator)
    try await exam.tell("seed", seed)
    let again: [Image] = try await exam.ask("flips", Float(0.5), image, 64)
    let different = zip(first, again).filter { $0 != $1 }.count
    try exam.require(
      different == 0,
      Localized(
        es: "con la misma semilla, \(different) de 64 decisiones fueron otras",
        en: "with the same seed, \(different) of 64 decisions were others"),
      means: Mistake.systemGenerator)
  }

  private static func check(_ got: Image, of image: Image, _ exam: Examination) throws {
    // The reference takes no empty picture, of which there is only one order.
    guard !image.bytes.isEmpty else { return try exam.expect(got, is: image) }
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
        (Mistake.swapsTwice, image),
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
