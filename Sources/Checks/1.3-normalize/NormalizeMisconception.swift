internal import Localization

/// What learners get wrong about normalization.
enum NormalizeMisconception: String, MisconceptionCase {
  case forgetsTheScale = "forgets-the-scale"
  case dividesWholeNumbers = "divides-whole-numbers"
  case ownStatistics = "own-statistics"
  case varianceForDeviation = "variance-for-deviation"
  case firstChannelEverywhere = "first-channel-everywhere"
  case missingParentheses = "missing-parentheses"
  case clamps = "clamps"
  case channelsFirst = "channels-first"
  case scaleOfBytes = "scale-of-bytes"
  case averagesOverPictures = "averages-over-pictures"
  case oneForAllChannels = "one-for-all-channels"
  case sampleDeviation = "sample-deviation"

  var lesson: String { "1.3" }

  var sentence: Localized {
    switch self {
    case .forgetsTheScale:
      Localized(
        es:
          "Falta dividir entre 255: los bytes van de 0 a 255, y la media y la desviación están en la escala de 0 a 1.",
        en:
          "The division by 255 is missing: bytes go from 0 to 255, and the mean and the deviation are on the scale from 0 to 1."
      )
    case .dividesWholeNumbers:
      Localized(
        es:
          "Has dividido un byte entre 255 y, entre enteros, eso da 0 o 1. Convierte antes de dividir: Float(byte) / 255.",
        en:
          "You divided a byte by 255 and, between whole numbers, that gives 0 or 1. Convert before you divide: Float(byte) / 255."
      )
    case .ownStatistics:
      Localized(
        es:
          "Has usado la media y la desviación de esta imagen en lugar de las que recibes. Así una imagen clara y una oscura quedan iguales: las estadísticas son las mismas para todas.",
        en:
          "You used the mean and deviation of this picture instead of those that you are given. That makes a light and a dark picture alike: the statistics are the same for all."
      )
    case .varianceForDeviation:
      Localized(
        es:
          "Has confundido la desviación con la varianza, que es su cuadrado. Lo que se calcula, y aquello entre lo que se divide, es la desviación.",
        en:
          "You mixed up the deviation and the variance, which is its square. What is computed, and what you divide by, is the deviation."
      )
    case .firstChannelEverywhere:
      Localized(
        es:
          "Has usado la media y la desviación del canal 0 en todos los canales. El canal c usa mean[c] y std[c].",
        en:
          "You used the mean and deviation of channel 0 in all channels. Channel c uses mean[c] and std[c]."
      )
    case .missingParentheses:
      Localized(
        es:
          "Faltan paréntesis: la división se hace antes que la resta, y solo has dividido la media. Primero se resta y después se divide todo.",
        en:
          "Parentheses are missing: division comes before subtraction, and you divided the mean alone. Subtract first, then divide it all."
      )
    case .clamps:
      Localized(
        es:
          "Has recortado los resultados. Un píxel más oscuro que la media da un número negativo, y así debe quedar: ya no son bytes.",
        en:
          "You clipped the results. A pixel darker than the mean gives a negative number, and so it should stay: these are no bytes any more."
      )
    case .channelsFirst:
      Localized(
        es:
          "Has puesto los canales primero, [C, H, W]. Eso lo hace después ToTensorV2: Normalize deja el orden de la imagen, [H, W, C].",
        en:
          "You put the channels first, [C, H, W]. ToTensorV2 does that later on: Normalize leaves the order of the picture, [H, W, C]."
      )
    case .scaleOfBytes:
      Localized(
        es:
          "Las estadísticas están en la escala de los bytes, de 0 a 255. normalize las espera de 0 a 1, como Albumentations: divide entre 255.",
        en:
          "The statistics are on the scale of bytes, from 0 to 255. normalize wants them from 0 to 1, as Albumentations does: divide by 255."
      )
    case .averagesOverPictures:
      Localized(
        es:
          "Has calculado las estadísticas de cada imagen y después su promedio. Así las pequeñas pesan como las grandes, y se pierde lo que unas se distinguen de otras: junta primero todos los píxeles.",
        en:
          "You computed the statistics of each picture and then their average. That makes small ones weigh as much as large ones, and loses how pictures differ from each other: gather all pixels first."
      )
    case .oneForAllChannels:
      Localized(
        es:
          "Has mezclado los canales en una sola media y una sola desviación. Cada canal tiene las suyas.",
        en:
          "You mixed the channels into a single mean and a single deviation. Each channel has its own."
      )
    case .sampleDeviation:
      Localized(
        es:
          "Has dividido entre n − 1 (la desviación de una muestra). Aquí se divide entre n, el número de píxeles.",
        en:
          "You divided by n − 1 (the deviation of a sample). Here you divide by n, the number of pixels."
      )
    }
  }
}
