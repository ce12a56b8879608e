internal import Localization

/// What learners get wrong when they look for the layer in which a signal goes wrong.
enum SignalMisconception: String, MisconceptionCase {
  case nanForLarge = "nan-for-large"
  case overlooksNaN = "overlooks-nan"
  case lastForFirst = "last-for-first"
  case searchesByKind = "searches-by-kind"
  case countsFromOne = "counts-from-one"
  case takesTheLargest = "takes-the-largest"
  case centresTheSignal = "centres-the-signal"
  case signedMean = "signed-mean"
  case forgetsTheRoot = "forgets-the-root"
  case sumForMean = "sum-for-mean"

  var lesson: String { "8.2" }

  var sentence: Localized {
    switch self {
    case .nanForLarge:
      Localized(
        es:
          "NaN e infinito no son una señal grande: son una señal perdida. Míralos antes que el tamaño y di notFinite.",
        en:
          "NaN and infinity are no large signal: they are a lost one. Look for them before the size and say notFinite."
      )
    case .overlooksNaN:
      Localized(
        es:
          "Se te ha escapado un NaN: comparado con cualquier número da false, así que ni > 1000 ni < 0.001 lo ven. Pregunta con isFinite.",
        en:
          "A NaN got past you: compared with any number it gives false, so neither > 1000 nor < 0.001 sees it. Ask with isFinite."
      )
    case .lastForFirst:
      Localized(
        es:
          "Has dado la última capa con problemas. Lo que pasa después es consecuencia; la causa está en la primera.",
        en:
          "You gave the last layer with a problem. What happens later is a consequence; the cause is in the first."
      )
    case .searchesByKind:
      Localized(
        es:
          "Buscas primero un problema en toda la red y luego otro, y se te adelanta uno posterior. Recorre las capas una sola vez, y en cada una mira los tres.",
        en:
          "You search the whole network for one problem and then for another, so a later one comes first. Go through the layers once, and look for all three in each."
      )
    case .countsFromOne:
      Localized(
        es: "Cuentas las capas desde 1; la primera es la 0, como los índices de un array.",
        en: "You count the layers from 1; the first is 0, as the indices of an array.")
    case .takesTheLargest:
      Localized(
        es:
          "Miras el mayor número, y uno solo puede ser grande en una señal sana. El tamaño es la raíz de la media de los cuadrados.",
        en:
          "You look at the largest number, and a single one may be large in a healthy signal. The size is the root of the mean of the squares."
      )
    case .centresTheSignal:
      Localized(
        es:
          "Has restado la media: eso es la desviación, y una señal de cincos no se ha desvanecido. Toma los cuadrados sin restar nada.",
        en:
          "You subtracted the mean: that is the deviation, and a signal of fives has not vanished. Take the squares without subtracting anything."
      )
    case .signedMean:
      Localized(
        es:
          "Has promediado con signo: los positivos y los negativos se anulan y una señal sana parece desvanecida. Promedia los cuadrados.",
        en:
          "You averaged with the signs: positive and negative numbers cancel and a healthy signal seems to vanish. Average the squares."
      )
    case .forgetsTheRoot:
      Localized(
        es: "Comparas la media de los cuadrados; falta la raíz para que sea un tamaño.",
        en: "You compare the mean of the squares; the root that makes it a size is missing.")
    case .sumForMean:
      Localized(
        es:
          "Sumas los cuadrados sin dividir entre cuántos son: una capa ancha parecería explotar solo por ser ancha.",
        en:
          "You add up the squares without dividing by how many there are: a wide layer would seem to explode just for being wide."
      )
    }
  }
}
