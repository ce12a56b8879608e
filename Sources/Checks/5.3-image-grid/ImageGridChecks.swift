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
    try await ask(grid(rows * columns, columns, padding: 1...3, &exam), &exam) {
      [
        (Mistake.fillsByColumn, $0.filledByColumn), (Mistake.columnsAreRows, $0.columnsAsRows),
        (Mistake.doublesThePadding, $0.doublePadding),
        (Mistake.noOuterPadding, $0.withoutOuterPadding),
        (Mistake.ignoresThePadValue, $0.paddedWithZero),
      ]
    }
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
      try await ask(grid(count, columns, padding: 1...2, &exam), &exam) {
        [(Mistake.losesTheLastRow, $0.withoutTheLastRow)]
      }
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
    for definition in [
      grid(count, count + 1, padding: 1...2, &exam),
      grid(2, exam.integer(in: 5...9), padding: 0...0, &exam),
    ] {
      try await ask(definition, &exam) { [(Mistake.doesNotClipColumns, $0.notClipped)] }
    }
  }

  static let channels = Check(
    "channels",
    Localized(
      es: "un canal se repite tres veces; dos o cuatro quedan como están",
      en: "one channel is repeated three times; two or four stay as they are"),
    points: 1, needs: ["row-by-row"]
  ) { exam in
    for channels in [1, 2, 4] {
      try await ask(grid(4, 2, padding: 1...2, channels: channels, &exam), &exam) {
        [(Mistake.keepsOneChannel, $0.ofOneChannel)]
      }
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
      try await ask(grid(1, columns, padding: 1...3, channels: channels, &exam), &exam) {
        [(Mistake.padsASingleImage, $0.padded)]
      }
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

  /// - Parameter mistakes: What is named where only this question can tell; a mistake that an
  ///   earlier check would have found is none here.
  private static func ask(
    _ expected: GridDefinition, _ exam: inout Examination,
    unless mistakes: (GridDefinition) -> [(any MisconceptionCase, Tensor)] = { _ in [] }
  ) async throws {
    let got: Tensor = try await exam.ask(
      "makeGrid", expected.images, expected.columns, expected.padding, expected.padValue)
    let isEmpty = expected.images.shape[0] == 0
    try exam.expect(got, is: expected.grid, unless: isEmpty ? [] : mistakes(expected))
  }
}
