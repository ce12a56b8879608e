internal import Localization

/// What learners get wrong about results over several seeds.
enum CompareInitsMisconceptions {
  static let bestSeedForMean = Misconception(
    "best-seed-for-mean",
    Localized(
      es: "Has dado la mejor semilla. La suerte no se repite: da la media de todas.",
      en: "You gave the best seed. Luck does not repeat itself: give the mean of all."),
    lesson: "8.3")

  static let populationDeviation = Misconception(
    "population-deviation",
    Localized(
      es:
        "Divides entre n, la desviación poblacional. Con pocas semillas se queda corta: divide entre n − 1.",
      en:
        "You divide by n, the population deviation. With few seeds it is too small: divide by n − 1."
    ),
    lesson: "8.3")

  static let normalQuantile = Misconception(
    "normal-quantile",
    Localized(
      es:
        "Has usado 1,96, el cuantil de la normal. Con pocas semillas la desviación es incierta y el cuantil es el de Student: con 5 semillas, 2,776.",
      en:
        "You used 1.96, the quantile of the normal. With few seeds the deviation is uncertain, and the quantile is Student's: 2.776 with 5 seeds."
    ),
    lesson: "8.3")

  static let deviationForError = Misconception(
    "deviation-for-error",
    Localized(
      es:
        "Falta dividir la desviación entre √n. Ella mide cuánto varía una semilla; la media varía menos.",
      en:
        "The deviation must be divided by √n. It says how much a seed varies; the mean varies less."
    ),
    lesson: "8.3")

  static let degreesOffByOne = Misconception(
    "degrees-off-by-one",
    Localized(
      es: "Has pedido el cuantil con n grados de libertad; la media se lleva uno: n − 1.",
      en: "You asked for the quantile with n degrees of freedom; the mean takes one: n − 1."),
    lesson: "8.3")

  static let varianceForDeviation = Misconception(
    "variance-for-deviation",
    Localized(
      es: "Falta la raíz: el intervalo se hace con la desviación y no con la varianza.",
      en: "The root is missing: the interval is made with the deviation and not the variance."),
    lesson: "8.3")

  static let trustsOneSeed = Misconception(
    "trusts-one-seed",
    Localized(
      es:
        "Con una sola semilla no se sabe cuánto varía la exactitud: no hay intervalo, y un punto no lo es.",
      en:
        "With a single seed nobody knows how much the accuracy varies: there is no interval, and a point is none."
    ),
    lesson: "8.3")

  static let reversesTheDifference = Misconception(
    "reverses-the-difference",
    Localized(
      es: "Has restado al revés: la diferencia es first − second.",
      en: "You subtracted the wrong way round: the difference is first − second."),
    lesson: "8.3")

  static let ignoresThePairing = Misconception(
    "ignores-the-pairing",
    Localized(
      es:
        "Sumas las varianzas de las dos, como si las semillas no tuvieran que ver. Resta semilla a semilla: lo que es de la semilla se anula.",
      en:
        "You add the variances of both, as if their seeds had nothing in common. Subtract seed by seed: what belongs to the seed cancels."
    ),
    lesson: "8.3")

  static let sortsTheScores = Misconception(
    "sorts-the-scores",
    Localized(
      es: "Ordenas las exactitudes y rompes las parejas: cada una va con la de su semilla.",
      en: "You sort the accuracies, which breaks the pairs: each belongs to the one of its seed."),
    lesson: "8.3")

  static let overlapForDifference = Misconception(
    "overlap-for-difference",
    Localized(
      es:
        "Que los dos intervalos se solapen no quita que la diferencia sea real: mira el intervalo de la diferencia.",
      en:
        "Two intervals may overlap while the difference is real: look at the interval of the difference."
    ),
    lesson: "8.3")

  static let comparesTheMeans = Misconception(
    "compares-the-means",
    Localized(
      es:
        "Das por real cualquier diferencia de medias, y casi siempre hay alguna por azar. Solo lo es si el 0 queda fuera del intervalo.",
      en:
        "You take any difference of means as real, and chance nearly always makes one. It is real only if 0 lies outside the interval."
    ),
    lesson: "8.3")

  static let onlyImprovements = Misconception(
    "only-improvements",
    Localized(
      es: "Solo miras si la primera gana. Que pierda con claridad también es una diferencia real.",
      en: "You only look whether the first wins. Losing clearly is a real difference too."),
    lesson: "8.3")

  static let all = [
    bestSeedForMean, populationDeviation, normalQuantile, deviationForError, degreesOffByOne,
    varianceForDeviation, trustsOneSeed, reversesTheDifference, ignoresThePairing, sortsTheScores,
    overlapForDifference, comparesTheMeans, onlyImprovements,
  ]
}
