internal import Localization

/// What learners get wrong about batch normalization.
enum BatchNormMisconception: String, MisconceptionCase {
  case unbiasedInForward = "unbiased-in-forward"
  case statisticsOverFeatures = "statistics-over-features"
  case oneMeanForAll = "one-mean-for-all"
  case dividesByVariance = "divides-by-variance"
  case runningInTraining = "running-in-training"
  case forgetsEpsilon = "forgets-epsilon"
  case epsilonOutside = "epsilon-outside-the-root"
  case forgetsTheAffineMap = "forgets-the-affine-map"
  case weightAndBiasSwapped = "weight-and-bias-swapped"
  case biasedInRunning = "biased-in-running"
  case momentumReversed = "momentum-reversed"
  case replacesTheRunning = "replaces-the-running"
  case runningStays = "running-stays"
  case batchInEvaluation = "batch-in-evaluation"
  case touchesRunning = "touches-running-in-evaluation"
  case acceptsOneExample = "accepts-one-example"
  case overwritesGradients = "overwrites-gradients"
  case statisticsAsConstants = "statistics-as-constants"
  case forgetsTheVariancePath = "forgets-the-variance-path"
  case backwardForgetsTheWeight = "backward-forgets-the-weight"
  case trainingFormulaInEvaluation = "training-formula-in-evaluation"

  var lesson: String { "7.1" }

  var sentence: Localized {
    switch self {
    case .unbiasedInForward:
      Localized(
        es:
          "Has normalizado con la varianza dividida por N − 1. El lote se normaliza con la de N; la de N − 1 es para la móvil.",
        en:
          "You normalized by the variance over N − 1. The batch is normalized by the one over N; that over N − 1 is for the running one."
      )
    case .statisticsOverFeatures:
      Localized(
        es:
          "Has normalizado cada ejemplo con la media de sus características (eso es LayerNorm). Aquí cada columna tiene las suyas, a lo largo del lote.",
        en:
          "You normalized each example by the mean of its features (that is LayerNorm). Here each column has its own, over the batch."
      )
    case .oneMeanForAll:
      Localized(
        es:
          "Has usado una sola media y una sola varianza para todo el lote. Cada característica tiene las suyas.",
        en: "You used a single mean and variance for the whole batch. Each feature has its own.")
    case .dividesByVariance:
      Localized(
        es:
          "Falta la raíz cuadrada: se divide por la desviación √(v + epsilon), no por la varianza.",
        en:
          "The square root is missing: divide by the deviation √(v + epsilon) and not by the variance."
      )
    case .runningInTraining:
      Localized(
        es:
          "En entrenamiento has normalizado con las estadísticas móviles. Ahí se usan las del lote; las móviles son para evaluar.",
        en:
          "In training you normalized by the running statistics. There the batch has its own; the running ones are for evaluation."
      )
    case .forgetsEpsilon:
      Localized(
        es:
          "Sin epsilon, una característica constante da 0 / 0 = NaN. Suma epsilon a la varianza antes de la raíz.",
        en:
          "Without epsilon a constant feature gives 0 / 0 = NaN. Add epsilon to the variance before the root."
      )
    case .epsilonOutside:
      Localized(
        es:
          "Has sumado epsilon a la desviación, fuera de la raíz. En PyTorch va dentro: √(v + epsilon).",
        en:
          "You added epsilon to the deviation, outside the root. In PyTorch it is inside: √(v + epsilon)."
      )
    case .forgetsTheAffineMap:
      Localized(
        es: "Has devuelto x̂ sin más: falta multiplicar por weight y sumar bias.",
        en: "You returned x̂ alone: multiply by weight and add bias.")
    case .weightAndBiasSwapped:
      Localized(
        es: "Has cambiado los papeles: weight multiplica y bias se suma.",
        en: "You swapped the roles: weight multiplies and bias is added.")
    case .biasedInRunning:
      Localized(
        es:
          "La varianza móvil guarda la varianza dividida por N − 1, y tú has guardado la dividida por N.",
        en: "The running variance keeps the variance over N − 1, and you kept the one over N.")
    case .momentumReversed:
      Localized(
        es:
          "Has cambiado momentum por 1 − momentum. En PyTorch momentum es la parte que pone el lote nuevo: 0.1.",
        en:
          "You swapped momentum and 1 − momentum. In PyTorch momentum is the share of the new batch: 0.1."
      )
    case .replacesTheRunning:
      Localized(
        es:
          "Has puesto las estadísticas del lote en lugar de las móviles. Solo se acercan: cuenta también lo anterior.",
        en:
          "You put the statistics of the batch in place of the running ones. They only move towards them: what was before counts too."
      )
    case .runningStays:
      Localized(
        es: "Las estadísticas móviles no han cambiado después de un lote de entrenamiento.",
        en: "The running statistics did not change after a batch in training.")
    case .batchInEvaluation:
      Localized(
        es:
          "Al evaluar has usado las estadísticas del lote: lo que predices para una imagen depende de sus vecinas. Usa las móviles.",
        en:
          "In evaluation you used the statistics of the batch: what you predict for a picture depends on its neighbours. Use the running ones."
      )
    case .touchesRunning:
      Localized(
        es:
          "Al evaluar has cambiado las estadísticas móviles: así los datos de validación se cuelan en el modelo.",
        en:
          "In evaluation you changed the running statistics: so the validation data leak into the model."
      )
    case .acceptsOneExample:
      Localized(
        es:
          "Has normalizado un lote de un ejemplo en entrenamiento: su varianza es 0, N − 1 también, y la móvil acaba en NaN. Lanza ShapeError antes de cambiar nada.",
        en:
          "You normalized a batch of one example in training: its variance is 0, N − 1 too, and the running one ends as NaN. Throw ShapeError before you change anything."
      )
    case .overwritesGradients:
      Localized(
        es: "backward ha sustituido los gradientes de weight y bias. Se acumulan: suma a grad.",
        en: "backward replaced the gradients of weight and bias. They accumulate: add to grad.")
    case .statisticsAsConstants:
      Localized(
        es:
          "Has tratado m y v como constantes. En entrenamiento dependen de cada entrada, y el gradiente pasa también por ellas.",
        en:
          "You took m and v for constants. In training they depend on every input, and the gradient goes through them too."
      )
    case .forgetsTheVariancePath:
      Localized(
        es:
          "Has seguido el camino de la media y olvidado el de la varianza: falta restar x̂ · media(g · x̂).",
        en:
          "You followed the path through the mean and forgot the one through the variance: subtract x̂ · mean(g · x̂) too."
      )
    case .backwardForgetsTheWeight:
      Localized(
        es: "El gradiente de la entrada no está multiplicado por weight.",
        en: "The gradient of the input is not multiplied by weight.")
    case .trainingFormulaInEvaluation:
      Localized(
        es:
          "En evaluación las estadísticas son constantes: el gradiente es solo weight / √(v + epsilon) · g.",
        en:
          "In evaluation the statistics are constants: the gradient is only weight / √(v + epsilon) · g."
      )
    }
  }
}
