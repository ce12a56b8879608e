internal import Localization

/// What learners get wrong about smoothing a curve and measuring what it strays.
enum LossStabilityMisconception: String, MisconceptionCase {
  case undebiasedStart = "undebiased-start"
  case startsAtTheFirst = "starts-at-the-first"
  case feedsBack = "feeds-back"
  case weightReversed = "weight-reversed"
  case exponentOffByOne = "exponent-off-by-one"
  case countsTheTrend = "counts-the-trend"
  case varianceForDeviation = "variance-for-deviation"
  case sampleDeviation = "sample-deviation"
  case keepsTheLag = "keeps-the-lag"
  case takesTheLargest = "takes-the-largest"
  case nanWins = "nan-wins"

  var lesson: String { "7.4" }

  var sentence: Localized {
    switch self {
    case .undebiasedStart:
      Localized(
        es:
          "La curva suave empieza cerca de 0, porque a₀ = 0 pesa demasiado al principio. Divide entre 1 − wᵗ.",
        en:
          "The smooth curve starts near 0, since a₀ = 0 weighs too much at the start. Divide by 1 − wᵗ."
      )
    case .startsAtTheFirst:
      Localized(
        es:
          "Empiezas la media en la primera pérdida, y esa pesa de más durante muchos pasos. Empieza en 0 y corrige el sesgo.",
        en:
          "You start the average at the first loss, which weighs too much for many steps. Start at 0 and correct the bias."
      )
    case .feedsBack:
      Localized(
        es:
          "Metes el valor ya corregido en la media siguiente. Guarda la media sin corregir y corrige solo lo que devuelves.",
        en:
          "You feed the corrected value into the next average. Keep the uncorrected average and correct only what you return."
      )
    case .weightReversed:
      Localized(
        es: "Los pesos están al revés: w multiplica a lo anterior, y 1 − w a la pérdida nueva.",
        en: "The weights are reversed: w multiplies what came before, and 1 − w the new loss.")
    case .exponentOffByOne:
      Localized(
        es:
          "El exponente va un paso por detrás: en la primera pérdida t es 1, y con w⁰ se divide entre 0.",
        en:
          "The exponent is one step behind: at the first loss t is 1, and w⁰ makes you divide by 0."
      )
    case .countsTheTrend:
      Localized(
        es:
          "Has tomado la desviación de la propia curva, y una pérdida que baja mucho parece inestable. Resta antes la curva suave.",
        en:
          "You took the deviation of the curve itself, so a loss that goes down a lot seems unstable. Subtract the smooth curve first."
      )
    case .varianceForDeviation:
      Localized(
        es: "Falta la raíz: has dado la varianza, que no tiene las unidades de la pérdida.",
        en: "The root is missing: you gave the variance, which is not in the units of the loss.")
    case .sampleDeviation:
      Localized(
        es: "Divides entre n − 1, la desviación muestral. Aquí se pide la poblacional: entre n.",
        en: "You divide by n − 1, the sample deviation. Here it is the population one: by n.")
    case .keepsTheLag:
      Localized(
        es:
          "No has restado la media de los restos, y el retraso de la curva suave cuenta como fluctuación.",
        en:
          "You did not subtract the mean of the residuals, so the lag of the smooth curve counts as fluctuation."
      )
    case .takesTheLargest:
      Localized(
        es: "Has dado la curva que más fluctúa; la más estable es la que fluctúa menos.",
        en: "You gave the curve that fluctuates most; the steadiest is the one that does least.")
    case .nanWins:
      Localized(
        es:
          "Gana una curva con NaN: comparado con cualquier número da false, y min se confunde. Quítalas antes.",
        en:
          "A curve with NaN wins: compared with any number it gives false, which misleads min. Leave them out first."
      )
    }
  }
}
