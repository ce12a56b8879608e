internal import CourseKit

extension WeightDecayChecks {
  /// What mistakes in the decay give, in a step without momentum.
  static func shrinkingMistakes(_ trial: Trial) -> [(any MisconceptionCase, [Tensor])] {
    let (rate, decay) = (trial.rate, trial.decay)
    return [
      (Mistake.wrongSign, trial.steps.values { $0 -= rate * ($2 - decay * $0) }),
      (Mistake.forgetsTheRate, trial.steps.values { $0 -= rate * $2 + decay * $0 }),
      (Mistake.decaysBySign, trial.steps.values { $0 -= rate * ($2 + ($0 < 0 ? -decay : decay)) }),
    ]
  }

  /// What mistakes in the velocity give, where the old value is multiplied by a factor first.
  static func momentumMistakes(
    _ trial: Trial, shrinking factor: Float
  ) -> [(any MisconceptionCase, [Tensor])] {
    let (rate, momentum) = (trial.rate, trial.momentum)
    func step(_ value: inout Float, _ velocity: inout Float, _ gradient: Float) {
      velocity = momentum * velocity + gradient
      value = value * factor - rate * velocity
    }
    return [
      (
        Mistake.forgetsTheVelocity,
        trial.steps.values { value, _, gradient in
          value = value * factor - rate * gradient
        }
      ),
      (
        Mistake.averagesTheGradient,
        trial.steps.values { value, velocity, gradient in
          step(&value, &velocity, (1 - momentum) * gradient)
        }
      ),
      (Mistake.sharesTheVelocity, trial.steps.values(sharingTheVelocity: true, by: step)),
    ]
  }

  /// The decay taken from the new value.
  static func shrinkingAfterwards(_ trial: Trial) -> [Tensor] {
    let (rate, momentum, factor) = (trial.rate, trial.momentum, 1 - trial.rate * trial.decay)
    return trial.steps.values { value, velocity, gradient in
      velocity = momentum * velocity + gradient
      value = (value - rate * velocity) * factor
    }
  }
}
