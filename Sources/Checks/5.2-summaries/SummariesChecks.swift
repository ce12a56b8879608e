internal import CourseKit
internal import Localization
internal import TensorBoard

/// What is asked of summaries, read back from the event file that they went into.
enum SummariesChecks {
  private typealias Mistake = SummariesMisconception

  static let all = [
    metricsAreScalars, settingsAreOneText, settingsAreATable, photoHasItsSize, photoHasItsColours,
    inputIsDenormalized, greyPictures, everythingTogether,
  ]

  static let metricsAreScalars = Check(
    "metrics-are-scalars",
    Localized(
      es: "cada medida es un escalar metrics/<nombre> en el paso dado",
      en: "each measure is a scalar metrics/<name> at the given step"),
    points: 2
  ) { exam in
    let metrics = exam.metrics()
    let steps = [exam.integer(in: 1...5), exam.integer(in: 6...50)]
    for step in steps { try await exam.tell("logMetrics", metrics.names, metrics.values, step) }
    let file = try await exam.file()
    for (name, value) in zip(metrics.names, metrics.values.elements) {
      let curve = file.scalars.tagged("metrics/\(name)")
      let shared = file.scalars.filter { scalar in
        file.scalars.count { $0.tag == scalar.tag && $0.step == scalar.step } > 1
      }
      try exam.require(
        !curve.isEmpty,
        file.absence(of: "metrics/\(name)", among: file.scalars.map(\.tag)),
        means: !file.texts.isEmpty
          ? Mistake.numbersAsText : shared.isEmpty ? nil : Mistake.oneTagForAll)
      try exam.expect(
        curve.map(\.step), is: steps,
        unless: [(Mistake.forgetsTheStep, steps.map { _ in 0 })])
      try exam.expect(curve.map { Double($0.value) }, are: steps.map { _ in Double(value) })
    }
  }

  static let settingsAreOneText = Check(
    "settings-are-one-text",
    Localized(
      es: "los ajustes son un solo texto, settings, en el paso 0",
      en: "the settings are one single text, settings, at step 0"),
    points: 1
  ) { exam in
    let settings = exam.settings()
    try await exam.tell("logSettings", settings.names, settings.values)
    let file = try await exam.file()
    let texts = file.texts.tagged("settings/text_summary")
    let isOneEach = file.texts.count >= settings.names.count
    try exam.require(
      !texts.isEmpty, file.absence(of: "settings/text_summary", among: file.texts.map(\.tag)),
      means: isOneEach ? Mistake.textForEachSetting : nil)
    try exam.require(
      texts.count == 1,
      Localized(
        es: "hay \(texts.count) textos en settings", en: "settings has \(texts.count) texts"),
      means: Mistake.textForEachSetting)
    try exam.expect(texts[0].step, is: 0)
  }

  static let settingsAreATable = Check(
    "settings-are-a-table",
    Localized(
      es: "el texto es una tabla de Markdown: encabezado, línea de guiones y una fila por ajuste",
      en: "the text is a table in Markdown: header, line of dashes, and a row for each setting"),
    points: 2, needs: ["settings-are-one-text"]
  ) { exam in
    let settings = exam.settings()
    try await exam.tell("logSettings", settings.names, settings.values)
    let got = try await exam.file().texts.first?.value ?? ""
    let head = "| setting | value |"
    let rows = zip(settings.names, settings.values).map { "| \($0) | \($1) |" }
    let expected = MarkdownTable.lines(([head, "|---|---|"] + rows).joined(separator: "\n"))
    let lines = MarkdownTable.lines(got)
    var alternatives = [
      (Mistake.noRule, MarkdownTable.lines(([head] + rows).joined(separator: "\n")))
    ]
    if lines.count == 1, rows.allSatisfy({ got.contains($0) }) {
      alternatives.append((Mistake.noLineBreaks, lines))
    }
    try exam.expect(
      text: lines.joined(separator: "\n"), is: expected.joined(separator: "\n"),
      unless: alternatives.map { ($0.0, $0.1.joined(separator: "\n")) })
  }

  static let photoHasItsSize = Check(
    "photo-has-its-size",
    Localized(
      es: "una foto [H, W, C] se registra con H filas y W columnas",
      en: "a photo [H, W, C] is logged with H rows and W columns"),
    points: 2
  ) { exam in
    // With three rows a photo passes for a picture of three channels, with others for none.
    for height in [3, exam.integer(in: 5...9)] {
      let photo = exam.image(height: height, width: exam.integer(in: 10...14), channels: 3)
      let got = try await exam.log(photo: photo, step: exam.integer(in: 1...9))
      try exam.expect(
        [got.height, got.width], is: [photo.height, photo.width],
        unless: [(Mistake.hwcForCHW, [photo.width, 3])])
    }
  }

  static let photoHasItsColours = Check(
    "photo-has-its-colours",
    Localized(
      es: "los números de 0 a 255 de la foto son los de la imagen",
      en: "the numbers from 0 to 255 of the photo are those of the picture"),
    points: 2, needs: ["photo-has-its-size"]
  ) { exam in
    let photo = exam.image(
      height: exam.integer(in: 5...8), width: exam.integer(in: 9...12), channels: 3)
    let step = exam.integer(in: 1...9)
    let got = try await exam.log(photo: photo, step: step)
    let pixels = photo.height * photo.width
    let reshaped = photo.changed { row, column, channel in
      Float(photo.bytes[channel * pixels + row * photo.width + column])
    }
    let scaled = photo.changed { Float(photo[$0, $1, $2]) * 255 }
    try exam.expect(
      got, is: photo, within: 1,
      unless: [(Mistake.scaledTwice, scaled), (Mistake.reshapesThePhoto, reshaped)])
  }

  static let inputIsDenormalized = Check(
    "input-is-denormalized",
    Localized(
      es: "lo que ve la red se registra sin la normalización, canal por canal",
      en: "what the network sees is logged without the normalization, channel by channel"),
    points: 2
  ) { exam in
    let input = exam.normalizedPicture(channels: 3)
    let got = try await exam.log(input: input, step: exam.integer(in: 1...9))
    let (mean, deviation) = (input.mean, input.deviation)
    func picture(_ level: (Float, Int) -> Float) -> Image {
      input.picture.changed { row, column, channel in
        255 * level(input.tensor[channel, row, column], channel)
      }
    }
    try exam.expect(
      got, is: input.picture, within: 1,
      unless: [
        (Mistake.scaledTwice, picture { 255 * ($0 * deviation[$1] + mean[$1]) }),
        (Mistake.notDenormalized, picture { x, _ in x }),
        (Mistake.normalizesAgain, picture { ($0 - mean[$1]) / deviation[$1] }),
        (Mistake.addsTheMeanFirst, picture { ($0 + mean[$1]) * deviation[$1] }),
        (Mistake.firstChannelStatistics, picture { x, _ in x * deviation[0] + mean[0] }),
      ])
  }

  static let greyPictures = Check(
    "grey-pictures",
    Localized(
      es: "sirven también una foto y una entrada de un canal",
      en: "a photo and an input of one channel work too"),
    points: 1, needs: ["photo-has-its-colours", "input-is-denormalized"]
  ) { exam in
    let photo = exam.image(height: exam.integer(in: 5...8), width: 9, channels: 1)
    let grey = try await exam.log(photo: photo, step: 1)
    try exam.expect(grey, is: photo.inThreeChannels, within: 1)
    let input = exam.normalizedPicture(channels: 1)
    let seen = try await exam.log(input: input, step: 1)
    try exam.expect(seen, is: input.picture.inThreeChannels, within: 1)
  }

  static let everythingTogether = Check(
    "everything-together",
    Localized(
      es: "las cuatro funciones escriben en el mismo archivo, y cada cosa queda en su clase",
      en: "all four functions write to the same file, and each thing is kept as its kind"),
    points: 1,
    needs: [
      "metrics-are-scalars", "settings-are-a-table", "photo-has-its-colours",
      "input-is-denormalized",
    ]
  ) { exam in
    let (metrics, settings) = (exam.metrics(), exam.settings())
    let input = exam.normalizedPicture(channels: 3)
    for step in 1...2 {
      try await exam.closing {
        try await $0.tell("logMetrics", metrics.names, metrics.values, step)
        try await $0.tell("logSettings", settings.names, settings.values)
        try await $0.tell("logPhoto", Tensor(shape: [2, 2, 1], repeating: 9), step)
        try await $0.tell("logNetworkInput", input.tensor, input.means, input.deviations, step)
      }
    }
    let file = try await exam.file()
    try exam.expect(
      [file.scalars.count, file.images.count, file.texts.count],
      is: [2 * metrics.names.count, 4, 2])
    try exam.expect(file.images.map(\.step), is: [1, 1, 2, 2])
  }
}
