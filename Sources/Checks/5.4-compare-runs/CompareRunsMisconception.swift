internal import Localization

/// What learners get wrong about smoothing curves and about the best run.
enum CompareRunsMisconception: String, MisconceptionCase {
  case noDebiasing = "no-debiasing"
  case startsAtTheFirstValue = "starts-at-the-first-value"
  case weightsSwapped = "weights-swapped"
  case feedsBackTheDebiased = "feeds-back-the-debiased"
  case spreadsNaN = "spreads-nan"
  case hidesNaN = "hides-nan"
  case dropsNaN = "drops-nan"
  case countsNaN = "counts-nan"
  case alwaysTheHighest = "always-the-highest"
  case directionsSwapped = "directions-swapped"
  case lastForBest = "last-for-best"
  case meanForBest = "mean-for-best"
  case lastOfTies = "last-of-ties"
  case nanWins = "nan-wins"

  var lesson: String { "5.4" }

  var sentence: Localized {
    switch self {
    case .noDebiasing:
      Localized(
        es:
          "Los primeros puntos tiran hacia 0: no has dividido entre 1 - weightⁿ, que quita el peso del 0 inicial.",
        en:
          "The first points are pulled towards 0: you did not divide by 1 - weightⁿ, which takes out the weight of the 0 at the start."
      )
    case .startsAtTheFirstValue:
      Localized(
        es:
          "Tu media empieza en el primer valor, que pesa así demasiado. La de TensorBoard empieza en 0 y divide entre 1 - weightⁿ.",
        en:
          "Your mean starts at the first value, which then weighs too much. TensorBoard's starts at 0 and divides by 1 - weightⁿ."
      )
    case .weightsSwapped:
      Localized(
        es:
          "weight multiplica a la media anterior, no al valor nuevo: cuanto mayor, más suave la curva.",
        en:
          "weight multiplies the mean so far, not the new value: the greater it is, the smoother the curve."
      )
    case .feedsBackTheDebiased:
      Localized(
        es:
          "Has seguido desde la media ya corregida. La corrección es solo para dibujar: guarda la media sin dividir.",
        en:
          "You went on from the corrected mean. The correction is only for drawing: keep the mean undivided."
      )
    case .spreadsNaN:
      Localized(
        es:
          "Un valor que no es finito ha estropeado todos los siguientes. Dibújalo tal cual y no lo metas en la media.",
        en:
          "One value that is not finite spoiled all that follow. Draw it as it is and leave it out of the mean."
      )
    case .hidesNaN:
      Localized(
        es:
          "Has tapado un valor que no es finito con la media o con 0. Debe verse en la curva: es la señal de que algo se rompió.",
        en:
          "You covered a value that is not finite with the mean or with 0. It has to show in the curve: it is the sign that something broke."
      )
    case .dropsNaN:
      Localized(
        es:
          "Has quitado los valores que no son finitos: la curva queda más corta y los pasos ya no coinciden.",
        en:
          "You removed the values that are not finite: the curve gets shorter and the steps no longer match."
      )
    case .countsNaN:
      Localized(
        es: "n cuenta solo los valores que han entrado en la media, no el número del paso.",
        en: "n counts only the values that have entered the mean; it is not the number of the step."
      )
    case .alwaysTheHighest:
      Localized(
        es:
          "Has elegido el máximo de una pérdida, es decir, lo peor. Con .lowest gana el más bajo.",
        en: "You chose the maximum of a loss, which is the worst. With .lowest the lowest wins.")
    case .directionsSwapped:
      Localized(
        es: ".lowest y .highest van al revés: .lowest busca el mínimo y .highest el máximo.",
        en:
          ".lowest and .highest are swapped: .lowest looks for the minimum, .highest for the maximum."
      )
    case .lastForBest:
      Localized(
        es:
          "Has mirado el último valor. La mejor marca de una ejecución puede estar en cualquier paso, y su modelo se pudo guardar allí.",
        en:
          "You looked at the last value. A run may have been at its best at any step, and its model may have been saved there."
      )
    case .meanForBest:
      Localized(
        es:
          "Has comparado las medias de las ejecuciones: así pesa el principio, cuando ninguna sabe nada. Compara sus mejores valores.",
        en:
          "You compared the means of the runs: that weighs the start, when none knows anything. Compare their best values."
      )
    case .lastOfTies:
      Localized(
        es: "Entre valores iguales gana el primero: el que llegó antes costó menos.",
        en: "Among equal values the first wins: it got there sooner and cost less.")
    case .nanWins:
      Localized(
        es:
          "Un NaN ha ganado o ha tapado al mejor: ninguna comparación con NaN es verdadera. Déjalos fuera antes de buscar.",
        en:
          "A NaN won or hid the best: no comparison with NaN is true. Leave them out before you look."
      )
    }
  }
}
