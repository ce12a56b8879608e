internal import CourseKit
internal import Localization

extension GrayscaleChecks {
  static let makesATensor = Check(
    "makes-a-tensor",
    Localized(
      es: "el tensor es [1, H, W] y vale (v/255 − media) / desviación",
      en: "the tensor is [1, H, W] and holds (v/255 − mean) / deviation"),
    points: 2, needs: ["leaves-grey-alone"]
  ) { exam in
    let mean = Float(exam.integer(in: 20...40)) / 64
    let deviation = Float(exam.integer(in: 12...20)) / 64
    let (height, width) = (exam.integer(in: 3...5), exam.integer(in: 6...8))
    let images = [1, 3].map { exam.image(height: height, width: width, channels: $0) }
    func all(_ change: (Tensor) -> Tensor) throws -> [Expected] {
      try images.map { image in
        let values = try GrayscaleReference.grey(image).bytes.map { Float($0) }
        return .is(
          change(Tensor(shape: [1, height, width], elements: values)),
          within: GrayscaleReference.tensorTolerance(image, mean: mean, deviation: deviation))
      }
    }
    func normalized(_ tensor: Tensor, by scale: Float = 255) -> Tensor {
      Tensor(
        shape: tensor.shape, elements: tensor.elements.map { ($0 / scale - mean) / deviation })
    }
    try await exam.expect(
      images.map { [Call("grayTensor", $0, mean, deviation)] }, give: all { normalized($0) },
      unless: [
        (Mistake.dropsTheAxis, all { normalized($0).reshaped(to: [height, width]) }),
        (Mistake.channelLast, all { normalized($0).reshaped(to: [height, width, 1]) }),
        (Mistake.forgets255, all { normalized($0, by: 1) }),
      ])
  }

  static let countsTheInputs = Check(
    "counts-the-inputs",
    Localized(
      es: "la primera capa tiene una entrada por píxel", en: "the first layer has one input a pixel"
    ),
    points: 1
  ) { exam in
    let sides = [5...9, 28...64].map { [exam.integer(in: $0), exam.integer(in: $0) + 64] }
    let pixels = sides.map { $0[0] * $0[1] }
    try await exam.expect(
      sides.map { [Call("grayInFeatures", $0[0], $0[1])] }, give: pixels.map { .is($0) },
      unless: [(Mistake.threeTimesTheInputs, pixels.map { .is(3 * $0) })])
  }
}
