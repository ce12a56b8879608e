internal import CourseKit
internal import Localization

/// What is asked of the frames.
extension ImageGridChecks {
  private typealias Mistake = ImageGridMisconception

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
      // Upright ones too: what is right for broad images need not be for high ones.
      for sides in [[height, width], [width, height]] {
        try await ask(frame(wrong, [channels] + sides, &exam), &exam, isMixed: true)
      }
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

  /// - Parameter isMixed: Whether some are right and some wrong, so that the mistakes differ.
  private static func ask(
    _ expected: FrameDefinition, _ exam: inout Examination, isMixed: Bool = false
  ) async throws {
    let got: Tensor = try await exam.ask(
      "frameMistakes", expected.images, expected.labels, expected.predictions, expected.color)
    let shape = expected.images.shape
    if isMixed, got.shape == [shape[0], shape[1], shape[2] + 2, shape[3] + 2] {
      try exam.fail(
        Localized(
          es: "las imágenes son de \(shape[2]) × \(shape[3]) y han vuelto 2 píxeles mayores",
          en: "the images are \(shape[2]) × \(shape[3]) and came back 2 pixels larger"),
        means: expected.isGrown(got) ? Mistake.growsTheImage : nil)
    }
    let mistakes: [(any MisconceptionCase, Tensor)] = [
      (Mistake.framesTheRightOnes, expected.rightOnesFramed),
      (Mistake.fillsTheImage, expected.filled), (Mistake.opensTheFrame, expected.open),
    ]
    try exam.expect(got, is: expected.framed, unless: isMixed ? mistakes : [])
  }
}
