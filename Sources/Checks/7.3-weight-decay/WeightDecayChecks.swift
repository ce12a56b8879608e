internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of momentum and weight decay, held against the reference optimizers.
enum WeightDecayChecks {
  typealias Mistake = WeightDecayMisconception
  typealias Trial = WeightDecayTrial

  static let all = [
    plainStep, momentum, l2, l2ThroughMomentum, decoupledShrinks, decoupledWithMomentum,
    agreesWithoutMomentum, keepsGradients,
  ]

  static let plainStep = Check(
    "plain-step",
    Localized(
      es: "sin momento ni decaimiento, MomentumSGD resta tasa × gradiente a cada parámetro",
      en: "without momentum and decay, MomentumSGD subtracts rate × gradient from every parameter"),
    points: 1
  ) { exam in
    let trial = Trial(steps: 1, hasMomentum: false, hasDecay: false, &exam)
    let rate = trial.rate
    let got = try await trial.values(of: "MomentumSGD", &exam)
    try exam.expect(
      got, are: trial.withL2, within: WeightDecayReference.tolerance,
      unless: [
        (Mistake.adds, trial.steps.values { value, _, gradient in value += rate * gradient })
      ])
  }

  static let momentum = Check(
    "momentum",
    Localized(
      es: "con momento, cada parámetro guarda su velocidad de un paso al siguiente",
      en: "with momentum, each parameter keeps its velocity from one step to the next"),
    points: 2, needs: ["plain-step"]
  ) { exam in
    let trial = Trial(steps: 4, hasMomentum: true, hasDecay: false, &exam)
    try await trial.expectValues(
      of: "MomentumSGD", &exam, are: \.withL2, unless: { momentumMistakes($0, shrinking: 1) })
  }

  static let l2 = Check(
    "l2",
    Localized(
      es: "sin momento, MomentumSGD suma λ·w al gradiente, como el weight_decay de PyTorch",
      en: "without momentum, MomentumSGD adds λ·w to the gradient, as PyTorch's weight_decay"),
    points: 2, needs: ["plain-step"]
  ) { exam in
    let trial = Trial(steps: 2, hasMomentum: false, hasDecay: true, &exam)
    let (rate, decay) = (trial.rate, trial.decay)
    let got = try await trial.values(of: "MomentumSGD", &exam)
    try exam.expect(
      got, are: trial.withL2, within: WeightDecayReference.tolerance,
      unless: [
        (Mistake.rateTwice, trial.steps.values { $0 -= rate * ($2 + rate * decay * $0) })
      ] + shrinkingMistakes(trial) + [
        (Mistake.decaysTheNewValue, shrinkingAfterwards(trial))
      ])
  }

  static let l2ThroughMomentum = Check(
    "l2-through-momentum",
    Localized(
      es: "con momento, el decaimiento L2 pasa por la velocidad: los números de torch.optim.SGD",
      en: "with momentum, L2 decay goes through the velocity: the numbers of torch.optim.SGD"),
    points: 2, needs: ["momentum", "l2"]
  ) { exam in
    let trial = Trial(steps: 4, hasMomentum: true, hasDecay: true, &exam)
    let got = try await trial.values(of: "MomentumSGD", &exam)
    try exam.expect(
      got, are: trial.withL2, within: WeightDecayReference.tolerance,
      unless: [
        (Mistake.decaysAfterMomentum, trial.decoupled),
        (Mistake.decaysAfterMomentum, shrinkingAfterwards(trial)),
      ])
  }

  /// Held against the reference `AdamW`, whose step without a gradient is its decay alone.
  static let decoupledShrinks = Check(
    "decoupled-shrinks",
    Localized(
      es: "sin gradiente, SGDW solo encoge los valores, como AdamW",
      en: "without a gradient, SGDW only shrinks the values, as AdamW does"),
    points: 2
  ) { exam in
    let trial = Trial(steps: 3, hasMomentum: true, hasDecay: true, hasGradient: false, &exam)
    let expected = trial.steps.values {
      AdamW($0, learningRate: Double(trial.rate), weightDecay: Double(trial.decay))
    }
    let got = try await trial.values(of: "SGDW", &exam)
    try exam.expect(
      got, are: expected, within: WeightDecayReference.tolerance,
      unless: [(Mistake.l2ForDecoupled, trial.withL2)] + shrinkingMistakes(trial))
  }

  static let decoupledWithMomentum = Check(
    "decoupled-with-momentum",
    Localized(
      es: "con gradientes, SGDW encoge el valor viejo, y el momento solo ve los gradientes",
      en: "with gradients, SGDW shrinks the old value, and the momentum only sees the gradients"),
    points: 2, needs: ["decoupled-shrinks"]
  ) { exam in
    let trial = Trial(steps: 4, hasMomentum: true, hasDecay: true, &exam)
    let (rate, momentum) = (trial.rate, trial.momentum)
    let factor = 1 - rate * trial.decay
    try await trial.expectValues(of: "SGDW", &exam, are: \.decoupled) { trial in
      let added = trial.steps.values { value, velocity, gradient in
        velocity = momentum * velocity + gradient
        value = value * factor + rate * velocity
      }
      return [
        (Mistake.decaysTheNewValue, shrinkingAfterwards(trial)), (Mistake.adds, added),
      ] + momentumMistakes(trial, shrinking: factor)
    }
  }

  static let agreesWithoutMomentum = Check(
    "agrees-without-momentum",
    Localized(
      es: "sin momento, los dos optimizadores dan lo mismo: solo el momento los distingue",
      en: "without momentum, both optimizers give the same: only the momentum tells them apart"),
    points: 1, needs: ["l2", "decoupled-with-momentum"]
  ) { exam in
    let trial = Trial(steps: 3, hasMomentum: false, hasDecay: true, &exam)
    let withL2 = try await trial.values(of: "MomentumSGD", &exam)
    let decoupled = try await trial.values(of: "SGDW", &exam)
    try exam.expect(decoupled, are: withL2, within: WeightDecayReference.tolerance)
  }

  static let keepsGradients = Check(
    "keeps-gradients",
    Localized(
      es: "step() deja los gradientes como estaban", en: "step() leaves the gradients as they were"),
    points: 1, needs: ["l2-through-momentum", "decoupled-with-momentum"]
  ) { exam in
    for optimizer in ["MomentumSGD", "SGDW"] {
      let trial = Trial(steps: 2, hasMomentum: true, hasDecay: true, &exam)
      _ = try await trial.values(of: optimizer, &exam)
      let got = try await exam.gradients()
      try exam.expect(
        got, are: trial.steps.gradients[1], within: WeightDecayReference.tolerance,
        unless: [(Mistake.changesTheGradient, trial.gradientsWithDecay)])
    }
  }
}
