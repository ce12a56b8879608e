internal import CourseKit
internal import Localization

/// What is asked of `Compose` and of the transforms of the two sets, with made-up transforms.
enum ComposeChecks {
  private typealias Mistake = AugmentMisconception

  static let all = [inOrder, passesTheGenerator, sets]

  static let inOrder = Check(
    "in-order",
    Localized(
      es:
        "Compose aplica las transformaciones de la primera a la última; sin ninguna, no hace nada",
      en: "Compose applies the transforms from the first to the last; with none, it does nothing"),
    points: 2
  ) { exam in
    let image = exam.picture()
    let names = ["add \(exam.integer(in: 1...20))", "double", "add \(exam.integer(in: 21...40))"]
    for names in [names, [names[1]], []] {
      let got: Image = try await exam.ask("compose", names, image)
      try exam.expect(
        got, is: Steps(names)(image),
        unless: [
          (Mistake.reversesTheOrder, Steps(names.reversed())(image)),
          (Mistake.startsOver, Steps(names.suffix(1))(image)),
          (Mistake.onlyTheFirst, Steps(names.prefix(1))(image)),
        ])
    }
  }

  static let passesTheGenerator = Check(
    "passes-the-generator",
    Localized(
      es: "cada transformación sigue con el generador donde lo dejó la anterior",
      en: "each transform goes on with the generator where the one before left it"),
    points: 1, needs: ["in-order"]
  ) { exam in
    let image = exam.picture()
    let seed = exam.integer(in: 1...1_000_000)
    try await exam.tell("seed", seed)
    var generator = SeededGenerator(seed: UInt64(seed))
    let unused = generator
    let (once, twice) = (Steps(["noise"]), Steps(["noise", "noise"]))
    /// Noise drawn afresh for each transform.
    let copied = once(once(image, from: unused), from: unused)
    let first: Image = try await exam.ask("compose", twice.names, image)
    try exam.expect(
      first, is: twice(image, using: &generator), unless: [(Mistake.copiesTheGenerator, copied)])
    // Another picture, so that an answer that is only kept is told from numbers that are drawn again.
    let other = exam.picture()
    let second: Image = try await exam.ask("compose", twice.names, other)
    try exam.expect(
      second, is: twice(other, using: &generator),
      unless: [
        (Mistake.copiesTheGenerator, twice(other, from: unused)),
        (Mistake.copiesTheGenerator, once(once(other, from: unused), from: unused)),
      ])
  }

  static let sets = Check(
    "sets",
    Localized(
      es: "entrenamiento y validación reciben cada uno las transformaciones que les tocan",
      en: "training and validation each get the transforms that are for them"),
    points: 2, needs: ["in-order"]
  ) { exam in
    let image = exam.picture()
    let preparing = ["add \(exam.integer(in: 1...20))", "double"]
    let augmenting = ["add \(exam.integer(in: 21...40))", "double", "add 3"]
    let (prepared, augmented) = (Steps(preparing)(image), Steps(augmenting)(image))
    let both = Steps(preparing + augmenting)(image)
    let other = Steps(augmenting + preparing)(image)

    let training: Image = try await exam.ask("training", preparing, augmenting, image)
    try exam.expect(
      training, is: both,
      unless: [
        (Mistake.trainsWithoutAugmenting, prepared), (Mistake.forgetsToPrepare, augmented),
        (Mistake.augmentsFirst, other),
      ])
    let validation: Image = try await exam.ask("validation", preparing, augmenting, image)
    try exam.expect(
      validation, is: prepared,
      unless: [
        (Mistake.augmentsValidation, both), (Mistake.augmentsValidation, other),
        (Mistake.augmentsValidation, augmented), (Mistake.forgetsToPrepare, image),
      ])
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    let again: Image = try await exam.ask("validation", preparing, ["noise"], image)
    try exam.expect(again, is: prepared)
  }
}

extension Examination {
  fileprivate mutating func picture() -> Image { image(height: 2, width: 3, channels: 3) }
}
