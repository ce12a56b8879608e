internal import CourseKit
internal import Images
internal import Localization

/// What is asked of `resize(_:height:width:)`, held against the reference, which is OpenCV's to the
/// byte.
///
/// A byte may be off by one: OpenCV cuts its weights and sums, and whoever resizes one axis after the
/// other may round twice. Both stay within one of each other.
enum ResizeChecks {
  private typealias Mistake = ResizeMisconception

  static let all = [
    givesTheSize, keepsFlatPictures, enlarges, shrinks, eachChannel, sameSize, singlePixels, rounds,
  ]

  static let givesTheSize = Check(
    "gives-the-size",
    Localized(
      es: "el resultado tiene el alto y el ancho pedidos, y los mismos canales",
      en: "the result has the height and width asked for, and the same channels"),
    points: 1
  ) { exam in
    let image = exam.image(height: 5, width: exam.integer(in: 6...9), channels: 3)
    let (height, width) = (exam.integer(in: 3...4), exam.integer(in: 10...13))
    let got: Image = try await exam.ask("resize", image, height, width)
    let swapped = try image.resized(height: width, width: height)
    let right = try image.resized(height: height, width: width)
    // The size alone may have other reasons: the bytes have to be those of the mistake, too.
    let isSwapped = [swapped, right].contains { Self.agree(got.bytes, $0.bytes) }
    try exam.expect(
      [got.height, got.width, got.channels], is: [height, width, 3],
      unless: isSwapped ? [(Mistake.swapsWidthAndHeight, [width, height, 3])] : [])
  }

  static let keepsFlatPictures = Check(
    "keeps-flat-pictures",
    Localized(
      es: "una imagen de un solo color sigue siéndolo, también en los bordes",
      en: "a picture of one color stays so, at the edges too"),
    points: 1, needs: ["gives-the-size"]
  ) { exam in
    let colour = [255, exam.integer(in: 150...220), exam.integer(in: 20...100)].map(UInt8.init)
    let image = Image(
      height: 4, width: 6, channels: 3, bytes: (0..<24).flatMap { _ in colour })
    for size in [(9, 11), (3, 4)] { try await exam.resize(image, to: size) }
  }

  static let enlarges = Check(
    "enlarges",
    Localized(
      es: "al ampliar una imagen gris, cada píxel mezcla los cuatro que lo rodean",
      en: "when a gray picture is enlarged, each pixel mixes the four around it"),
    points: 3, needs: ["gives-the-size"]
  ) { exam in
    let image = exam.image(
      height: exam.integer(in: 5...6), width: exam.integer(in: 8...9), channels: 1)
    try await exam.resize(image, to: (exam.integer(in: 14...17), exam.integer(in: 11...13)))
  }

  static let shrinks = Check(
    "shrinks",
    Localized(
      es: "al reducir también mezcla solo cuatro, sin promediar los demás",
      en: "when shrunk too it mixes four alone, without a mean of the others"),
    points: 2, needs: ["enlarges"]
  ) { exam in
    let (height, width) = (exam.integer(in: 3...5), exam.integer(in: 4...6))
    for size in [(3 * height, 4 * width), (2 * height, 2 * width), (17, 19)] {
      let image = exam.image(height: size.0, width: size.1, channels: 1)
      try await exam.resize(image, to: (height, width))
    }
  }

  static let eachChannel = Check(
    "each-channel",
    Localized(
      es: "en color, cada canal se mezcla solo consigo mismo; valen también cuatro canales",
      en: "in color, each channel mixes with itself alone; four channels will do too"),
    points: 2, needs: ["enlarges"]
  ) { exam in
    for channels in [3, 4] {
      let image = exam.image(height: 7, width: exam.integer(in: 5...6), channels: channels)
      try await exam.resize(image, to: (exam.integer(in: 4...5), exam.integer(in: 8...11)))
    }
  }

  static let sameSize = Check(
    "same-size",
    Localized(
      es: "con el mismo tamaño, la imagen queda como estaba",
      en: "with the same size, the picture stays as it was"),
    points: 1, needs: ["gives-the-size"]
  ) { exam in
    let image = exam.image(height: exam.integer(in: 4...9), width: 7, channels: 3)
    try await exam.resize(image, to: (image.height, image.width))
  }

  static let singlePixels = Check(
    "single-pixels",
    Localized(
      es: "valen también una imagen de un píxel, de una fila o de una columna, antes y después",
      en: "a picture of one pixel, one row or one column will do too, before and after"),
    points: 1, needs: ["enlarges"]
  ) { exam in
    let length = exam.integer(in: 4...7)
    // Here several mistakes give the same, and those that have a name have been asked for.
    for (old, new) in [
      ((1, 1), (2, length)), ((length, length + 1), (1, 1)), ((1, length), (3, 9)),
      ((length, 1), (9, 1)), ((length, 5), (1, 8)),
    ] {
      let image = exam.image(height: old.0, width: old.1, channels: 1)
      try await exam.resize(image, to: new, naming: false)
    }
  }

  /// Whether bytes are the same but for one, as rounding may have it.
  static func agree(_ got: [UInt8], _ expected: [UInt8]) -> Bool {
    got.count == expected.count
      && zip(got, expected).allSatisfy { abs(Int($0) - Int($1)) <= 1 }
  }
}

extension Examination {
  /// Has a picture resized and holds it against the reference.
  ///
  /// A mistake is named when it alone explains the answer.
  fileprivate mutating func resize(
    _ image: Image, to size: (height: Int, width: Int), naming: Bool = true
  ) async throws {
    let got: Image = try await ask("resize", image, size.height, size.width)
    let expected = try image.resized(height: size.height, width: size.width)
    guard naming, got.shape == expected.shape, !ResizeChecks.agree(got.bytes, expected.bytes) else {
      return try expect(got, is: expected, within: 1)
    }
    let fitting = ResizeMistakes.alternatives(of: image, height: size.height, width: size.width)
      .filter { ResizeChecks.agree(got.bytes, $0.1.bytes) }
    let isOne = Set(fitting.map { $0.0.rawValue }).count == 1
    try expect(got, is: expected, within: 1, unless: isOne ? fitting : [])
  }
}
