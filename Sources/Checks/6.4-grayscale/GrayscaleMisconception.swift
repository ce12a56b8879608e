internal import Localization

/// What learners get wrong about pictures of one channel.
enum GrayscaleMisconception: String, MisconceptionCase {
  case threeChannels = "three-equal-channels"
  case plainMean = "plain-mean"
  case bgr = "blue-first"
  case otherStandard = "other-weights"
  case oneChannelOnly = "takes-one-channel"
  case planar = "planar-bytes"
  case truncates = "truncates"
  case statisticsInColour = "statistics-in-colour"
  case meanOfPictures = "mean-of-pictures"
  case bytesForUnits = "statistics-of-bytes"
  case varianceForDeviation = "variance-for-deviation"
  case sampleDeviation = "sample-deviation"
  case dropsTheAxis = "drops-the-axis"
  case channelLast = "channel-last"
  case forgets255 = "normalizes-bytes"
  case threeTimesTheInputs = "three-times-the-inputs"

  var lesson: String { "6.4" }

  var sentence: Localized {
    switch self {
    case .threeChannels:
      Localized(
        es:
          "Has repetido el gris en tres canales: la red seguiría con tres veces más entradas que información. El resultado tiene un canal.",
        en:
          "You repeated the gray in three channels: the network would go on with three times more inputs than information. The result has one channel."
      )
    case .plainMean:
      Localized(
        es:
          "Has hecho la media de los tres canales. El ojo ve el verde más claro que el azul: 0.299, 0.587 y 0.114.",
        en:
          "You took the mean of the three channels. The eye sees green as lighter than blue: 0.299, 0.587 and 0.114."
      )
    case .bgr:
      Localized(
        es:
          "Has aplicado los pesos en orden BGR, el de cv2.imread. Aquí el primer byte es el rojo.",
        en:
          "You applied the weights in the order BGR, that of cv2.imread. Here the first byte is red."
      )
    case .otherStandard:
      Localized(
        es:
          "Has usado los pesos 0.2126, 0.7152 y 0.0722 (BT.709). OpenCV usa 0.299, 0.587 y 0.114 (BT.601).",
        en:
          "You used the weights 0.2126, 0.7152 and 0.0722 (BT.709). OpenCV uses 0.299, 0.587 and 0.114 (BT.601)."
      )
    case .oneChannelOnly:
      Localized(
        es:
          "Te has quedado con uno de los tres canales y has tirado los otros dos. El gris los mezcla.",
        en: "You kept one of the three channels and threw the other two away. Gray mixes them.")
    case .planar:
      Localized(
        es:
          "Has leído los bytes como si fuera primero todo el rojo. En Image los tres canales de un píxel van juntos: R, G, B, R, G, B…",
        en:
          "You read the bytes as if all the red came first. In Image the three channels of a pixel are together: R, G, B, R, G, B…"
      )
    case .truncates:
      Localized(
        es: "Has cortado los decimales: UInt8(x) trunca, y el gris sale oscuro. Redondea antes.",
        en:
          "You cut the decimals off: UInt8(x) truncates, and the gray comes out dark. Round first.")
    case .statisticsInColour:
      Localized(
        es:
          "Has medido los tres canales en color. Las estadísticas cambian con los datos: mide los píxeles ya en gris.",
        en:
          "You measured the three channels in color. The statistics change with the data: measure the pixels when they are gray."
      )
    case .meanOfPictures:
      Localized(
        es:
          "Has promediado las estadísticas de cada imagen. Junta los píxeles de todas: las grandes pesan más, y la desviación entre imágenes también cuenta.",
        en:
          "You averaged the statistics of each picture. Put the pixels of all of them together: large ones weigh more, and the deviation between pictures counts too."
      )
    case .bytesForUnits:
      Localized(
        es:
          "Has dado las estadísticas en la escala de 0 a 255. La normalización divide antes por 255.",
        en:
          "You gave the statistics on the scale from 0 to 255. The normalization divides by 255 first."
      )
    case .varianceForDeviation:
      Localized(
        es: "Has devuelto la varianza. La desviación es su raíz cuadrada.",
        en: "You returned the variance. The deviation is its square root.")
    case .sampleDeviation:
      Localized(
        es:
          "Has dividido por N − 1. La desviación que normaliza es la de la población: divide por N.",
        en: "You divided by N − 1. The deviation that normalizes is the population's: divide by N.")
    case .dropsTheAxis:
      Localized(
        es: "Has perdido el eje del canal. Un solo canal sigue siendo un eje: [1, alto, ancho].",
        en:
          "You lost the axis of the channel. A single channel is still an axis: [1, height, width]."
      )
    case .channelLast:
      Localized(
        es: "Has puesto el canal al final. En un tensor va primero: [1, alto, ancho].",
        en: "You put the channel last. In a tensor it comes first: [1, height, width].")
    case .forgets255:
      Localized(
        es: "Has normalizado los bytes sin dividir por 255, y la media está en la escala de 0 a 1.",
        en:
          "You normalized the bytes without dividing by 255, and the mean is on the scale from 0 to 1."
      )
    case .threeTimesTheInputs:
      Localized(
        es:
          "Has contado tres entradas por píxel, como en color. Con un canal es una: alto × ancho.",
        en:
          "You counted three inputs for each pixel, as in color. With one channel it is one: height × width."
      )
    }
  }
}
