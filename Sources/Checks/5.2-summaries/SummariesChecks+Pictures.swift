internal import CourseKit
internal import Localization

/// What is asked of pictures.
extension SummariesChecks {
  private typealias Mistake = SummariesMisconception

  static let photoHasItsSize = Check(
    "photo-has-its-size",
    Localized(
      es: "una foto [H, W, C] se registra con H filas y W columnas",
      en: "a photo [H, W, C] is logged with H rows and W columns"),
    points: 2
  ) { exam in
    // With three rows a photo passes for a picture of three channels, with others for none.
    for height in [3, exam.integer(in: 5...9)] {
      let photo = exam.photo(height: height, width: exam.integer(in: 10...14))
      let got = try await exam.log(photo: photo, step: exam.integer(in: 1...9))
      guard [got.height, got.width] != [photo.height, photo.width] else { continue }
      // The rows taken for channels, the columns for rows and the channels for columns.
      let taken = Image(
        height: photo.width, width: 3, channels: photo.height,
        bytes: (0..<photo.width * 3 * photo.height).map { place in
          let (pixel, row) = place.quotientAndRemainder(dividingBy: photo.height)
          return photo.bytes[row * photo.width * 3 + pixel]
        })
      let isTaken = Comparison.fault(Tensor(got), Tensor(taken), within: .byte) == nil
      let size = [got.height, got.width]
      try exam.expect(
        size, is: [photo.height, photo.width],
        unless: isTaken ? [(Mistake.hwcForCHW, size)] : [])
    }
  }

  static let photoHasItsColours = Check(
    "photo-has-its-colours",
    Localized(
      es: "los números de 0 a 255 de la foto son los de la imagen",
      en: "the numbers from 0 to 255 of the photo are those of the picture"),
    points: 2, needs: ["photo-has-its-size"]
  ) { exam in
    let photo = exam.photo(height: exam.integer(in: 5...8), width: exam.integer(in: 9...12))
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
}
