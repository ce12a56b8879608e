internal import CourseKit
internal import Localization

/// What is asked of the grid and of the frames, held against their definitions.
enum ImageGridChecks {
  private typealias Mistake = ImageGridMisconception

  static let all = [
    rowByRow, lastRow, anyPadding, fewImages, channels, oneImage, noImages, frames, smallFrames,
  ]

  static let rowByRow = Check(
    "row-by-row",
    Localized(
      es: "makeGrid pone las imágenes fila a fila, con un borde que las vecinas comparten",
      en: "makeGrid puts the images row by row, with a border that neighbours share"),
    points: 2
  ) { exam in
    // More columns than rows, so that rows taken for columns show.
    let rows = exam.integer(in: 2...3)
    let columns = rows + 1
    try await ask(grid(rows * columns, columns, padding: 1...3, &exam), &exam)
  }

  static let lastRow = Check(
    "last-row",
    Localized(
      es: "la última fila puede no estar completa, y sus huecos valen padValue",
      en: "the last row need not be full, and its free places are padValue"),
    points: 2, needs: ["row-by-row"]
  ) { exam in
    let columns = exam.integer(in: 3...4)
    for extra in [1, columns - 1] {
      let count = columns * exam.integer(in: 1...2) + extra
      try await ask(grid(count, columns, padding: 1...2, &exam), &exam)
    }
  }

  static let anyPadding = Check(
    "any-padding",
    Localized(
      es: "el borde puede medir 0 o más que las imágenes",
      en: "the border can be 0 wide, or wider than the images"),
    points: 1, needs: ["row-by-row"]
  ) { exam in
    try await ask(grid(4, 2, padding: 0...0, &exam), &exam)
    try await ask(grid(4, 2, padding: 8...9, &exam), &exam)
    try await ask(grid(3, 1, padding: 1...3, &exam), &exam)
  }

  static let fewImages = Check(
    "few-images",
    Localized(
      es: "con menos imágenes que columns hay tantas columnas como imágenes",
      en: "with fewer images than columns there are as many columns as images"),
    points: 1, needs: ["row-by-row"]
  ) { exam in
    let count = exam.integer(in: 2...4)
    try await ask(grid(count, count + 1, padding: 1...2, &exam), &exam)
    try await ask(grid(2, exam.integer(in: 5...9), padding: 0...0, &exam), &exam)
  }

  static let channels = Check(
    "channels",
    Localized(
      es: "un canal se repite tres veces; dos o cuatro quedan como están",
      en: "one channel is repeated three times; two or four stay as they are"),
    points: 1, needs: ["row-by-row"]
  ) { exam in
    for channels in [1, 2, 4] {
      try await ask(grid(4, 2, padding: 1...2, channels: channels, &exam), &exam)
    }
  }

  static let oneImage = Check(
    "one-image",
    Localized(
      es: "una sola imagen se devuelve sin borde, con tres canales",
      en: "a single image is returned without a border, with three channels"),
    points: 1
  ) { exam in
    for channels in [3, 1] {
      let columns = exam.integer(in: 1...8)
      try await ask(grid(1, columns, padding: 1...3, channels: channels, &exam), &exam)
    }
  }

  static let noImages = Check(
    "no-images",
    Localized(
      es: "sin imágenes, el alto y el ancho son 0", en: "without images, height and width are 0"),
    points: 1
  ) { exam in
    for channels in [3, 1] {
      try await ask(grid(0, 4, padding: 1...3, channels: channels, &exam), &exam)
    }
  }

  static let frames = Check(
    "frames",
    Localized(
      es: "frameMistakes pinta el borde de las imágenes mal clasificadas, y nada más",
      en: "frameMistakes paints the border of the wrongly classified images, and nothing else"),
    points: 2
  ) { exam in
    let (height, width) = (exam.integer(in: 3...5), exam.integer(in: 6...8))
    for channels in [3, 1] {
      let wrong = exam.permutation(of: 5).map { $0 < 2 }
      try await ask(frame(wrong, [channels, height, width], &exam), &exam)
      // Upright ones too: what is right for broad images need not be for high ones.
      try await ask(frame(wrong, [channels, width, height], &exam), &exam)
    }
  }

  static let smallFrames = Check(
    "small-frames",
    Localized(
      es: "vale para imágenes de 1 o 2 píxeles, y con todas bien, todas mal o ninguna",
      en: "it works for images of 1 or 2 pixels, and with all right, all wrong or none at all"),
    points: 1, needs: ["frames"]
  ) { exam in
    for (height, width) in [(1, 4), (4, 1), (2, 2), (1, 1)] {
      try await ask(frame([true, false], [2, height, width], &exam), &exam)
    }
    for wrong in [[true, true], [false, false], []] {
      try await ask(frame(wrong, [3, 3, 4], &exam), &exam)
    }
  }

  /// Pictures of a height that is not their width; what is not a picture has a number of its own.
  private static func grid(
    _ count: Int, _ columns: Int, padding: ClosedRange<Int>, channels: Int = 3,
    _ exam: inout Examination
  ) -> GridDefinition {
    let (height, width) = (exam.integer(in: 2...3), exam.integer(in: 4...5))
    return GridDefinition(
      images: exam.tensor([count, channels, height, width]), columns: columns,
      padding: exam.integer(in: padding), padValue: Float(exam.integer(in: 2...9)))
  }

  /// Pictures of which some are wrong, and a colour of which no channel is another's.
  private static func frame(
    _ wrong: [Bool], _ shape: [Int], _ exam: inout Examination
  ) -> FrameDefinition {
    let labels = wrong.map { _ in exam.integer(in: 0...9) }
    let predictions = zip(labels, wrong).map { label, isWrong in
      isWrong ? (label + exam.integer(in: 1...9)) % 10 : label
    }
    return FrameDefinition(
      images: exam.tensor([wrong.count] + shape), labels: labels, predictions: predictions,
      color: exam.permutation(of: shape[0]).map { Float($0 + 2) })
  }

  private static func ask(_ expected: GridDefinition, _ exam: inout Examination) async throws {
    let got: Tensor = try await exam.ask(
      "makeGrid", expected.images, expected.columns, expected.padding, expected.padValue)
    try exam.expect(got, is: expected.grid, unless: expected.mistakes)
  }

  private static func ask(_ expected: FrameDefinition, _ exam: inout Examination) async throws {
    let got: Tensor = try await exam.ask(
      "frameMistakes", expected.images, expected.labels, expected.predictions, expected.color)
    let shape = expected.images.shape
    if got.shape == [shape[0], shape[1], shape[2] + 2, shape[3] + 2] {
      try exam.fail(
        Localized(
          es: "las imágenes son de \(shape[2]) × \(shape[3]) y han vuelto 2 píxeles mayores",
          en: "the images are \(shape[2]) × \(shape[3]) and came back 2 pixels larger"),
        means: Mistake.growsTheImage)
    }
    try exam.expect(
      got, is: expected.framed,
      unless: [
        (Mistake.framesTheRightOnes, expected.rightOnesFramed),
        (Mistake.fillsTheImage, expected.filled),
        (Mistake.opensTheFrame, expected.open),
      ])
  }
}

extension GridDefinition {
  /// What known mistakes would give; without images they have no sense.
  fileprivate var mistakes: [(any MisconceptionCase, Tensor)] {
    typealias Mistake = ImageGridMisconception
    guard images.shape[0] > 0 else { return [] }
    return [
      // Of a single image the next ones give the same as this.
      (Mistake.padsASingleImage, padded),
      (Mistake.fillsByColumn, filledByColumn),
      (Mistake.columnsAreRows, columnsAsRows),
      (Mistake.losesTheLastRow, withoutTheLastRow),
      (Mistake.doublesThePadding, doublePadding),
      (Mistake.noOuterPadding, withoutOuterPadding),
      (Mistake.doesNotClipColumns, notClipped),
      (Mistake.keepsOneChannel, ofOneChannel),
      (Mistake.ignoresThePadValue, paddedWithZero),
    ]
  }
}
