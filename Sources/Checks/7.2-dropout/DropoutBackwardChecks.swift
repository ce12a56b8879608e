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
    let factor = 1 / (1 - p)
    for shape in [[3, 80], [1, 60], [2, 3, 5, 4], [90]] {
      let x = exam.tensor(shape, in: 0.5...1.5)
      let mask = try await forward(x, &exam).mask
      let gradient = exam.tensor(shape, in: 0.5...1.5)
      let got: Tensor = try await exam.ask("backward", gradient)
      var alternatives: [(any MisconceptionCase, Tensor)] = [
        (Mistake.backwardForgetsTheScale, mask.applied(to: gradient, factor: 1)),
        (Mistake.backwardLetsAllThrough, gradient),
        (Mistake.backwardLetsAllThrough, scaled(gradient, by: factor)),
      ]
      if try await drawsAgain(got, mask, gradient, factor, &exam) {
        alternatives.append((Mistake.newMaskInBackward, got))
      }
      try exam.expect(
        got, is: mask.applied(to: gradient, factor: factor), within: .arithmetic,
        unless: alternatives)
      // Another gradient, the same mask.
      let other = exam.tensor(shape)
      let again: Tensor = try await exam.ask("backward", other)
      try exam.expect(again, is: mask.applied(to: other, factor: factor), within: .arithmetic)
    }
  }

  /// Whether `backward` scales by a mask of its own, and by yet another one when asked again.
  private static func drawsAgain(
    _ got: Tensor, _ mask: DropoutMask, _ gradient: Tensor, _ factor: Float,
    _ exam: inout Examination
  ) async throws -> Bool {
    let own = DropoutMask(zerosOf: got)
    guard got.shape == gradient.shape, own != mask, own.droppedCount > 0 else { return false }
    let again: Tensor = try await exam.ask("backward", gradient)
    let next = DropoutMask(zerosOf: again)
    guard again.shape == gradient.shape, next != mask, next != own else { return false }
    return [(got, own), (again, next)].allSatisfy { got, mask in
      Comparison.fault(got, mask.applied(to: gradient, factor: factor), within: .arithmetic) == nil
    }
  }

  /// A false alarm has a probability of 1e-7; of 6,000 zeros a share that is 0.06 off is found with
  /// probability 0.999.
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
      share: Double(dropped) / Double(max(1, zeros.count)), of: zeros.count, is: Double(p),
      means: dropped == zeros.count ? Mistake.maskFromTheOutput : nil)
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
    // However often it is asked for, in either mode.
    for modes in [[], ["train"], [], ["eval"], ["train", "eval"]] {
      for mode in modes { try await exam.tell(mode) }
      let other = exam.tensor(shape, in: 0.5...1.5)
      let again: Tensor = try await exam.ask("backward", other)
      try exam.expect(
        again, is: mask.applied(to: other, factor: 1 / (1 - p)), within: .arithmetic)
    }

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
    for mode in ["train", "eval", "train"] {
      try await exam.tell(mode)
      let other = exam.tensor(shape, in: 0.5...1.5)
      let again: Tensor = try await exam.ask("backward", other)
      try exam.expect(again, is: other, within: .arithmetic)
    }
  }
}
