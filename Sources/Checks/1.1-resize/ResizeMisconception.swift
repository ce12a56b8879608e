internal import Localization

/// What learners get wrong about bilinear resizing.
enum ResizeMisconception: String, MisconceptionCase {
  case swapsWidthAndHeight = "swaps-width-and-height"
  case alignsCorners = "aligns-corners"
  case forgetsTheHalfPixel = "forgets-the-half-pixel"
  case nearestPixel = "nearest-pixel"
  case truncates = "truncates"
  case roundsUp = "rounds-up"
  case crops = "crops"
  case mixesChannels = "mixes-channels"
  case darkEdges = "dark-edges"
  case extrapolates = "extrapolates"
  case averages = "averages"
  case oneScaleForBoth = "one-scale-for-both"
  case swapsTheWeights = "swaps-the-weights"

  var lesson: String { "1.1" }

  var sentence: Localized {
    switch self {
    case .swapsWidthAndHeight:
      Localized(
        es:
          "Has cambiado el ancho por el alto. Las filas se cuentan con height y las columnas con width: una imagen es alto × ancho × canales.",
        en:
          "You swapped width and height. Rows are counted by height and columns by width: a picture is height × width × channels."
      )
    case .alignsCorners:
      Localized(
        es:
          "Has hecho coincidir las esquinas, con (antiguos − 1) / (nuevos − 1). OpenCV alinea los bordes de la imagen: (i + ½) · antiguos / nuevos − ½.",
        en:
          "You made the corner pixels coincide, with (old − 1) / (new − 1). OpenCV aligns the edges of the picture: (i + ½) · old / new − ½."
      )
    case .forgetsTheHalfPixel:
      Localized(
        es:
          "La imagen queda corrida: has usado i · antiguos / nuevos. El centro de un píxel está en i + ½, también en la imagen antigua: (i + ½) · antiguos / nuevos − ½.",
        en:
          "The picture is shifted: you used i · old / new. The centre of a pixel is at i + ½, in the old picture too: (i + ½) · old / new − ½."
      )
    case .nearestPixel:
      Localized(
        es:
          "Has copiado un solo píxel antiguo en cada píxel nuevo. La interpolación bilineal mezcla los cuatro que lo rodean, según la distancia.",
        en:
          "You copied a single old pixel to each new one. Bilinear interpolation mixes the four around it, by distance."
      )
    case .truncates:
      Localized(
        es:
          "UInt8(x) quita los decimales, y la imagen se oscurece medio nivel de media. Redondea antes: UInt8(x.rounded()).",
        en:
          "UInt8(x) cuts the decimals off, which darkens the picture by half a level on average. Round first: UInt8(x.rounded())."
      )
    case .roundsUp:
      Localized(
        es:
          "Has redondeado siempre hacia arriba, y la imagen se aclara medio nivel de media. Redondea al más cercano, con x.rounded() o con UInt8(x + 0.5), pero no con las dos cosas.",
        en:
          "You always rounded up, which lightens the picture by half a level on average. Round to the nearest, with x.rounded() or with UInt8(x + 0.5), but not with both."
      )
    case .crops:
      Localized(
        es:
          "Has recortado o rellenado la imagen en lugar de cambiar su escala: los píxeles siguen igual de grandes. La imagen entera tiene que caber en el tamaño nuevo.",
        en:
          "You cut or padded the picture instead of scaling it: its pixels are as large as before. The whole picture has to fit the new size."
      )
    case .mixesChannels:
      Localized(
        es:
          "Has mezclado el rojo con el verde y el azul: en los bytes, el píxel vecino está a image.channels de distancia, y no a 1. Cada canal se mezcla solo consigo mismo.",
        en:
          "You mixed red with green and blue: among the bytes, the neighbouring pixel is image.channels away, and not 1. Each channel mixes with itself alone."
      )
    case .darkEdges:
      Localized(
        es:
          "Los bordes se oscurecen: fuera de la imagen has contado píxeles negros. Allí vale el píxel del borde.",
        en:
          "The edges turn dark: outside the picture you counted black pixels. There, the pixel at the edge counts."
      )
    case .extrapolates:
      Localized(
        es:
          "En el borde superior o izquierdo la posición es negativa e Int(p) la acerca a 0: queda una fracción negativa, un peso que no existe. Lleva antes la posición al borde, con max(p, 0).",
        en:
          "At the upper or left edge the position is negative, and Int(p) moves it towards 0: that leaves a negative fraction, a weight that does not exist. Bring the position to the edge first, with max(p, 0)."
      )
    case .averages:
      Localized(
        es:
          "Al reducir has promediado todos los píxeles antiguos de cada bloque. Eso es INTER_AREA; INTER_LINEAR mezcla solo los cuatro más cercanos y se salta los demás.",
        en:
          "When shrinking you took the mean of all old pixels of each block. That is INTER_AREA; INTER_LINEAR mixes the four nearest alone and skips the others."
      )
    case .oneScaleForBoth:
      Localized(
        es:
          "Has usado la misma escala en filas y en columnas. Cada eje tiene la suya: el alto puede crecer y el ancho menguar.",
        en:
          "You used the same scale for rows and columns. Each axis has its own: the height may grow and the width shrink."
      )
    case .swapsTheWeights:
      Localized(
        es:
          "Has cambiado los pesos de los dos vecinos. La fracción es la distancia al primero: cuanto mayor, más pesa el segundo, y el primero pesa 1 − fracción.",
        en:
          "You swapped the weights of the two neighbours. The fraction is the distance from the first: the larger it is, the more the second counts, and the first counts 1 − fraction."
      )
    }
  }
}
