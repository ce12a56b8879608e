internal import Localization

/// What learners get wrong about smoothing a curve and measuring what it strays.
enum LossStabilityMisconceptions {
  static let undebiasedStart = Misconception(
    "undebiased-start",
    Localized(
      es:
        "La curva suave empieza cerca de 0, porque a₀ = 0 pesa demasiado al principio. Divide entre 1 − wᵗ.",
      en:
        "The smooth curve starts near 0, since a₀ = 0 weighs too much at the start. Divide by 1 − wᵗ."
    ),
    lesson: "7.4")

  static let startsAtTheFirst = Misconception(
    "starts-at-the-first",
    Localized(
      es:
        "Empiezas la media en la primera pérdida, y esa pesa de más durante muchos pasos. Empieza en 0 y corrige el sesgo.",
      en:
        "You start the average at the first loss, which weighs too much for many steps. Start at 0 and correct the bias."
    ),
    lesson: "7.4")

  static let feedsBack = Misconception(
    "feeds-back",
    Localized(
      es:
        "Metes el valor ya corregido en la media siguiente. Guarda la media sin corregir y corrige solo lo que devuelves.",
      en:
        "You feed the corrected value into the next average. Keep the uncorrected average and correct only what you return."
    ),
    lesson: "7.4")

  static let weightReversed = Misconception(
    "weight-reversed",
    Localized(
      es: "Los pesos están al revés: w multiplica a lo anterior, y 1 − w a la pérdida nueva.",
      en: "The weights are reversed: w multiplies what came before, and 1 − w the new loss."),
    lesson: "7.4")

  static let exponentOffByOne = Misconception(
    "exponent-off-by-one",
    Localized(
      es:
        "El exponente va un paso por detrás: en la primera pérdida t es 1, y con w⁰ se divide entre 0.",
      en: "The exponent is one step behind: at the first loss t is 1, and w⁰ makes you divide by 0."
    ),
    lesson: "7.4")

  static let countsTheTrend = Misconception(
    "counts-the-trend",
    Localized(
      es:
        "Has tomado la desviación de la propia curva, y una pérdida que baja mucho parece inestable. Resta antes la curva suave.",
      en:
        "You took the deviation of the curve itself, so a loss that goes down a lot seems unstable. Subtract the smooth curve first."
    ),
    lesson: "7.4")

  static let varianceForDeviation = Misconception(
    "variance-for-deviation",
    Localized(
      es: "Falta la raíz: has dado la varianza, que no tiene las unidades de la pérdida.",
      en: "The root is missing: you gave the variance, which is not in the units of the loss."),
    lesson: "7.4")

  static let sampleDeviation = Misconception(
    "sample-deviation",
    Localized(
      es: "Divides entre n − 1, la desviación muestral. Aquí se pide la poblacional: entre n.",
      en: "You divide by n − 1, the sample deviation. Here it is the population one: by n."),
    lesson: "7.4")

  static let keepsTheLag = Misconception(
    "keeps-the-lag",
    Localized(
      es:
        "No has restado la media de los restos, y el retraso de la curva suave cuenta como fluctuación.",
      en:
        "You did not subtract the mean of the residuals, so the lag of the smooth curve counts as fluctuation."
    ),
    lesson: "7.4")

  static let takesTheLargest = Misconception(
    "takes-the-largest",
    Localized(
      es: "Has dado la curva que más fluctúa; la más estable es la que fluctúa menos.",
      en: "You gave the curve that fluctuates most; the steadiest is the one that does least."),
    lesson: "7.4")

  static let nanWins = Misconception(
    "nan-wins",
    Localized(
      es:
        "Gana una curva con NaN: comparado con cualquier número da false, y min se confunde. Quítalas antes.",
      en:
        "A curve with NaN wins: compared with any number it gives false, which misleads min. Leave them out first."
    ),
    lesson: "7.4")

  static let all = [
    undebiasedStart, startsAtTheFirst, feedsBack, weightReversed, exponentOffByOne,
    countsTheTrend, varianceForDeviation, sampleDeviation, keepsTheLag, takesTheLargest, nanWins,
  ]
}
