internal import Localization

/// What learners get wrong about momentum and weight decay.
enum WeightDecayMisconception: String, MisconceptionCase {
  case adds = "adds-the-velocity"
  case forgetsTheVelocity = "forgets-the-velocity"
  case averagesTheGradient = "averages-the-gradient"
  case sharesTheVelocity = "shares-the-velocity"
  case decaysAfterMomentum = "decays-after-momentum"
  case l2ForDecoupled = "l2-for-decoupled"
  case wrongSign = "wrong-sign"
  case forgetsTheRate = "forgets-the-rate"
  case rateTwice = "rate-twice"
  case decaysTheNewValue = "decays-the-new-value"
  case changesTheGradient = "changes-the-gradient"
  case decaysBySign = "decays-by-sign"

  var lesson: String { "7.3" }

  var sentence: Localized {
    switch self {
    case .adds:
      Localized(
        es: "Has sumado la velocidad: así la pérdida crece. El descenso la resta.",
        en: "You added the velocity: that makes the loss grow. Descent subtracts it.")
    case .forgetsTheVelocity:
      Localized(
        es:
          "Cada paso empieza de cero: la velocidad no se guarda. Escríbela de vuelta en velocities antes del paso siguiente.",
        en:
          "Each step starts from nothing: the velocity is not kept. Write it back to velocities before the next step."
      )
    case .averagesTheGradient:
      Localized(
        es:
          "Has multiplicado el gradiente por (1 − μ), como en una media. El momento de PyTorch es una suma: v ← μ·v + g.",
        en:
          "You multiplied the gradient by (1 − μ), as in an average. PyTorch's momentum is a sum: v ← μ·v + g."
      )
    case .sharesTheVelocity:
      Localized(
        es:
          "Los parámetros comparten una velocidad: el segundo parámetro hereda la del primero. Cada uno tiene la suya.",
        en:
          "The parameters share one velocity: the second parameter inherits the first one's. Each has its own."
      )
    case .decaysAfterMomentum:
      Localized(
        es:
          "Sumas λ·w después del momento, y la velocidad no lo recuerda: eso es el decaimiento desacoplado. En L2, λ·w se suma al gradiente antes del momento.",
        en:
          "You add λ·w after the momentum, and the velocity does not remember it: that is decoupled decay. In L2, λ·w is added to the gradient before the momentum."
      )
    case .l2ForDecoupled:
      Localized(
        es:
          "SGDW suma λ·w al gradiente y el momento lo arrastra: eso es L2. Desacoplado es encoger el valor y dejar la velocidad sola con los gradientes.",
        en:
          "SGDW adds λ·w to the gradient and the momentum carries it on: that is L2. Decoupled means to shrink the value and leave the velocity to the gradients."
      )
    case .wrongSign:
      Localized(
        es:
          "El decaimiento va con el signo contrario: los pesos crecen en cada paso, y tienen que encoger hacia 0.",
        en:
          "The decay has the wrong sign: the weights grow with each step, and they should shrink towards 0."
      )
    case .forgetsTheRate:
      Localized(
        es:
          "Falta la tasa de aprendizaje en el decaimiento: un paso quita η·λ·w, y no λ·w.",
        en: "The decay lacks the learning rate: a step takes η·λ·w away, and not λ·w.")
    case .rateTwice:
      Localized(
        es:
          "El decaimiento L2 lleva la tasa dos veces: suma λ·w al gradiente, sin η; η multiplica después a todo.",
        en:
          "The L2 decay has the rate twice: add λ·w to the gradient, without η; η multiplies everything later."
      )
    case .decaysTheNewValue:
      Localized(
        es:
          "Encoges el valor después del paso. AdamW encoge primero el valor viejo y da después el paso.",
        en:
          "You shrink the value after the step. AdamW first shrinks the old value and then takes the step."
      )
    case .changesTheGradient:
      Localized(
        es:
          "step() ha escrito en grad. Quien acumule varios lotes antes de borrar contaría el decaimiento varias veces; usa una variable tuya.",
        en:
          "step() wrote into grad. Whoever accumulates several batches before clearing would count the decay several times; use a variable of your own."
      )
    case .decaysBySign:
      Localized(
        es:
          "Restas λ con el signo del valor: eso es L1. L2 tira de cada valor en proporción a su tamaño: λ·w.",
        en:
          "You subtract λ with the sign of the value: that is L1. L2 pulls at each value in proportion to its size: λ·w."
      )
    }
  }
}
