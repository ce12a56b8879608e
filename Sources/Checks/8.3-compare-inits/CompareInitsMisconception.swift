internal import Localization

/// What learners get wrong about results over several seeds.
enum CompareInitsMisconception: String, MisconceptionCase {
  case bestSeedForMean = "best-seed-for-mean"
  case populationDeviation = "population-deviation"
  case normalQuantile = "normal-quantile"
  case deviationForError = "deviation-for-error"
  case degreesOffByOne = "degrees-off-by-one"
  case varianceForDeviation = "variance-for-deviation"
  case trustsOneSeed = "trusts-one-seed"
  case reversesTheDifference = "reverses-the-difference"
  case ignoresThePairing = "ignores-the-pairing"
  case sortsTheScores = "sorts-the-scores"
  case overlapForDifference = "overlap-for-difference"
  case comparesTheMeans = "compares-the-means"
  case onlyImprovements = "only-improvements"

  var lesson: String { "8.3" }

  var sentence: Localized {
    switch self {
    case .bestSeedForMean:
      Localized(
        es: "Has dado la mejor semilla. La suerte no se repite: da la media de todas.",
        en: "You gave the best seed. Luck does not repeat itself: give the mean of all.")
    case .populationDeviation:
      Localized(
        es:
          "Divides entre n, la desviación poblacional. Con pocas semillas se queda corta: divide entre n − 1.",
        en:
          "You divide by n, the population deviation. With few seeds it is too small: divide by n − 1."
      )
    case .normalQuantile:
      Localized(
        es:
          "Has usado 1,96, el cuantil de la normal. Con pocas semillas la desviación es incierta y el cuantil es el de Student: con 5 semillas, 2,776.",
        en:
          "You used 1.96, the quantile of the normal. With few seeds the deviation is uncertain, and the quantile is Student's: 2.776 with 5 seeds."
      )
    case .deviationForError:
      Localized(
        es:
          "Falta dividir la desviación entre √n. Ella mide cuánto varía una semilla; la media varía menos.",
        en:
          "The deviation must be divided by √n. It says how much a seed varies; the mean varies less."
      )
    case .degreesOffByOne:
      Localized(
        es: "Has pedido el cuantil con n grados de libertad; la media se lleva uno: n − 1.",
        en: "You asked for the quantile with n degrees of freedom; the mean takes one: n − 1.")
    case .varianceForDeviation:
      Localized(
        es: "Falta la raíz: el intervalo se hace con la desviación y no con la varianza.",
        en: "The root is missing: the interval is made with the deviation and not the variance.")
    case .trustsOneSeed:
      Localized(
        es:
          "Con una sola semilla no se sabe cuánto varía la exactitud: no hay intervalo, y un punto no lo es.",
        en:
          "With a single seed nobody knows how much the accuracy varies: there is no interval, and a point is none."
      )
    case .reversesTheDifference:
      Localized(
        es: "Has restado al revés: la diferencia es first − second.",
        en: "You subtracted the wrong way round: the difference is first − second.")
    case .ignoresThePairing:
      Localized(
        es:
          "Sumas las varianzas de las dos, como si las semillas no tuvieran que ver. Resta semilla a semilla: lo que es de la semilla se anula.",
        en:
          "You add the variances of both, as if their seeds had nothing in common. Subtract seed by seed: what belongs to the seed cancels."
      )
    case .sortsTheScores:
      Localized(
        es: "Ordenas las exactitudes y rompes las parejas: cada una va con la de su semilla.",
        en: "You sort the accuracies, which breaks the pairs: each belongs to the one of its seed.")
    case .overlapForDifference:
      Localized(
        es:
          "Que los dos intervalos se solapen no quita que la diferencia sea real: mira el intervalo de la diferencia.",
        en:
          "Two intervals may overlap while the difference is real: look at the interval of the difference."
      )
    case .comparesTheMeans:
      Localized(
        es:
          "Das por real cualquier diferencia de medias, y casi siempre hay alguna por azar. Solo lo es si el 0 queda fuera del intervalo.",
        en:
          "You take any difference of means as real, and chance nearly always makes one. It is real only if 0 lies outside the interval."
      )
    case .onlyImprovements:
      Localized(
        es:
          "Solo miras si la primera gana. Que pierda con claridad también es una diferencia real.",
        en: "You only look whether the first wins. Losing clearly is a real difference too.")
    }
  }
}
