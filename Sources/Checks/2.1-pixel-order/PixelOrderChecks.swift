internal import CourseKit
internal import Localization

/// What is asked of `PixelOrder`, held against the definition of gathering.
enum PixelOrderChecks {
  private typealias Mistake = PixelOrderMisconception

  static let all = [keepsTheShape, gathers, everyChannel, everyImage, restores, undoes, anyOrder]

  static let keepsTheShape = Check(
    "keeps-the-shape",
    Localized(
      es: "shuffled y restored conservan la forma [N, C, H, W]",
      en: "shuffled and restored keep the shape [N, C, H, W]"),
    points: 1
  ) { exam in
    let trial = Trial(&exam)
    let x = trial.batch(&exam, examples: 2, channels: 3)
    try await exam.tell("new", trial.permutation)
    for operation in ["shuffled", "restored"] {
      let y: Tensor = try await exam.ask(operation, x)
      let size = x.count / x.shape[0]
      let right = operation == "shuffled" ? trial.gathered(x) : trial.scattered(x)
      // The pixels have to be in their places: another shape alone may have other reasons.
      let isInOrder = y.elements == right.elements
      try exam.expect(
        y.shape, is: x.shape,
        unless: [[2, size], [2, 3, size / 3], [x.count]].filter { _ in isInOrder }
          .map { (Mistake.flattens, $0) })
    }
  }

  static let gathers = Check(
    "gathers",
    Localized(
      es: "el lugar i de la salida toma el píxel del lugar p[i]",
      en: "place i of the output takes the pixel at place p[i]"),
    points: 2, needs: ["keeps-the-shape"]
  ) { exam in
    let trial = Trial(&exam)
    let x = trial.batch(&exam, examples: 1, channels: 1)
    try await exam.tell("new", trial.permutation)
    let y: Tensor = try await exam.ask("shuffled", x)
    try exam.expect(
      y, is: trial.gathered(x),
      unless: [
        (Mistake.scatters, trial.scattered(x)), (Mistake.readsWhatItWrote, trial.overwritten(x)),
      ])
  }

  static let everyChannel = Check(
    "every-channel",
    Localized(
      es: "cada canal se baraja por separado, todos igual",
      en: "each channel is shuffled by itself, all alike"),
    points: 2, needs: ["gathers"]
  ) { exam in
    let trial = Trial(&exam)
    let x = trial.batch(&exam, examples: 1, channels: 3)
    try await exam.tell("new", trial.permutation)
    let y: Tensor = try await exam.ask("shuffled", x)
    try exam.expect(
      y, is: trial.gathered(x),
      unless: [
        (Mistake.onlyTheFirst, trial.gathered(x, stretches: 1)),
        (Mistake.acrossChannels, trial.interleaved(x)),
      ])
  }

  static let everyImage = Check(
    "every-image",
    Localized(
      es: "todas las imágenes reciben el mismo orden, en este lote y en el siguiente",
      en: "all pictures get the same order, in this batch and in the next"),
    points: 2, needs: ["gathers"]
  ) { exam in
    let trial = Trial(&exam)
    let one = trial.batch(&exam, examples: 1, channels: 2)
    let same = Tensor(
      shape: [3] + one.shape.dropFirst(), elements: one.elements + one.elements + one.elements)
    try await exam.tell("new", trial.permutation)
    for _ in 0..<2 {
      let y: Tensor = try await exam.ask("shuffled", same)
      try exam.expect(
        y, is: trial.gathered(same),
        unless: [
          (Mistake.onlyTheFirst, trial.gathered(same, stretches: 1)),
          (Mistake.onlyTheFirst, trial.gathered(same, stretches: 2)),
          (Mistake.acrossChannels, trial.interleaved(same)),
          // Whatever the orders are: every stretch is shuffled, and not all of them alike.
          (Mistake.newOrderPerImage, trial.hasSeveralOrders(of: same, y) ? y : same),
        ])
    }
    let x = trial.batch(&exam, examples: exam.integer(in: 2...4), channels: 3)
    let y: Tensor = try await exam.ask("shuffled", x)
    try exam.expect(y, is: trial.gathered(x))
  }

  static let restores = Check(
    "restores",
    Localized(
      es: "restored deshace shuffled: de vuelta sale la imagen de antes",
      en: "restored undoes shuffled: back comes the picture of before"),
    points: 2, needs: ["gathers"]
  ) { exam in
    let trial = Trial(&exam)
    let x = trial.batch(&exam, examples: exam.integer(in: 2...3), channels: 2)
    try await exam.tell("new", trial.permutation)
    let y = trial.gathered(x)
    let back: Tensor = try await exam.ask("restored", y)
    try exam.expect(
      back, is: x,
      unless: [
        (Mistake.inverseIsForward, trial.gathered(y)),
        (Mistake.reverses, trial.gathered(y, by: trial.permutation.reversed())),
        (Mistake.onlyTheFirst, trial.scattered(y, stretches: 1)),
        (Mistake.acrossChannels, trial.interleavedBack(y)),
      ])
  }

  static let undoes = Check(
    "undoes",
    Localized(
      es: "también shuffled deshace restored, sean los números los que sean",
      en: "shuffled undoes restored too, whatever the numbers"),
    points: 1, needs: ["every-channel", "every-image", "restores"]
  ) { exam in
    let trial = Trial(&exam)
    var x = trial.batch(&exam, examples: 2, channels: 3)
    x.elements[exam.integer(in: 0...x.count - 1)] = .infinity
    try await exam.tell("new", trial.permutation)
    let restored: Tensor = try await exam.ask("restored", x)
    let again: Tensor = try await exam.ask("shuffled", restored)
    try exam.expect(again, is: x)
  }

  static let anyOrder = Check(
    "any-order",
    Localized(
      es: "vale cualquier orden y tamaño: sin cambios, al revés, un solo píxel, un lote vacío",
      en: "any order and size will do: unchanged, back to front, a single pixel, an empty batch"),
    points: 1, needs: ["every-channel", "every-image", "restores"]
  ) { exam in
    let (height, width) = (exam.integer(in: 2...4), 5)
    let count = height * width
    for (permutation, shape) in [
      (Array(0..<count), [2, 1, height, width]),
      (Array((0..<count).reversed()), [1, 2, height, width]),
      ([0], [4, 3, 1, 1]), (exam.permutation(of: count), [0, 3, height, width]),
      (exam.permutation(of: 7), [2, 2, 7, 1]),
    ] {
      let trial = Trial(permutation: permutation)
      let x = exam.tensor(shape)
      try await exam.tell("new", permutation)
      let y: Tensor = try await exam.ask("shuffled", x)
      try exam.expect(y, is: trial.gathered(x))
      let back: Tensor = try await exam.ask("restored", y)
      try exam.expect(back, is: x)
    }
  }
}
