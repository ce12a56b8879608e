internal import CourseKit
internal import Localization

extension DropoutChecks {
  static let sameMaskInBackward = Check(
    "same-mask-in-backward",
    Localized(
      es: "backward anula y escala el gradiente con la máscara del último forward",
      en: "backward drops and scales the gradient by the mask of the latest forward"),
    points: 2, needs: ["scales-the-rest"]
  ) { exam in
    let p = try await newLayer(&exam)
    for shape in [[3, 80], [1, 60], [2, 3, 5, 4]] {
      let x = exam.tensor(shape, in: 0.5...1.5)
      let mask = try await forward(x, &exam).mask
      let gradient = exam.tensor(shape, in: 0.5...1.5)
      let got: Tensor = try await exam.ask("backward", gradient)
      let gotMask = DropoutMask(zerosOf: got)
      try exam.require(
        got.shape != shape || gotMask.droppedCount == 0 || gotMask == mask,
        Localized(
          es: "forward y backward no anulan los mismos números",
          en: "forward and backward do not drop the same numbers"),
        means: Mistake.newMaskInBackward)
      try exam.expect(
        got, is: mask.applied(to: gradient, factor: 1 / (1 - p)), within: .arithmetic,
        unless: [
          (Mistake.backwardForgetsTheScale, mask.applied(to: gradient, factor: 1)),
          (Mistake.backwardLetsAllThrough, gradient),
          (Mistake.backwardLetsAllThrough, scaled(gradient, by: 1 / (1 - p))),
        ])
    }
  }

  static let zerosInTheInput = Check(
    "zeros-in-the-input",
    Localized(
      es: "una entrada que ya era 0, como tras una ReLU, recibe gradiente si no la anularon",
      en: "an input that was 0 already, as after a ReLU, gets a gradient unless it was dropped"),
    points: 1, needs: ["same-mask-in-backward"]
  ) { exam in
    let p = try await newLayer(&exam)
    var x = exam.tensor([100, 80])
    for index in x.elements.indices where !index.isMultiple(of: 4) { x.elements[index] = 0 }
    let gradient = exam.tensor([100, 80], in: 0.5...1.5)
    let got = try await exam.backward(gradient, after: x)
    try exam.expect(got.shape, is: gradient.shape)
    let mask = DropoutMask(zerosOf: got)
    try exam.expect(
      got, is: mask.applied(to: gradient, factor: 1 / (1 - p)), within: .arithmetic)
    let zeros = x.elements.indices.filter { x.elements[$0] == 0 }
    let dropped = zeros.count { got.elements[$0] == 0 }
    try exam.expect(
      droppedShare: Float(dropped) / Float(zeros.count), of: zeros.count, is: p,
      unless: [(Mistake.maskFromTheOutput, 1)])
  }

  static let changesOfMode = Check(
    "changes-of-mode",
    Localized(
      es: "backward sigue al último forward, aunque el modo haya cambiado antes o después",
      en: "backward follows the latest forward, even if the mode changed before or after it"),
    points: 1, needs: ["evaluates", "same-mask-in-backward"]
  ) { exam in
    let p = try await newLayer(&exam)
    let shape = [4, 60]
    let (x, gradient) = (exam.tensor(shape, in: 0.5...1.5), exam.tensor(shape, in: 0.5...1.5))
    let mask = try await forward(x, &exam).mask
    try await exam.tell("eval")
    let masked: Tensor = try await exam.ask("backward", gradient)
    try exam.expect(
      masked, is: mask.applied(to: gradient, factor: 1 / (1 - p)), within: .arithmetic,
      unless: [(Mistake.backwardReadsTheMode, gradient)])

    _ = try await exam.forward(x)
    let inEvaluation: Tensor = try await exam.ask("backward", gradient)
    let stale = mask.applied(to: gradient, factor: 1 / (1 - p))
    try exam.expect(
      inEvaluation, is: gradient, within: .arithmetic,
      unless: [(Mistake.backwardReadsTheMode, stale)])
    try await exam.tell("train")
    let afterwards: Tensor = try await exam.ask("backward", gradient)
    try exam.expect(
      afterwards, is: gradient, within: .arithmetic,
      unless: [(Mistake.backwardReadsTheMode, stale)])
  }
}
